import { z } from 'zod';

import { nothing, path, type Send } from './http.ts';

const deployment = z.object({ id: z.string(), name: z.string().nullable(), deploymentTime: z.string(), tenantId: z.string().nullish() });

/** A deployment: `id`, `name`, `deploymentTime` (ISO). */
export type Deployment = z.infer<typeof deployment>;

/** What to deploy. `fileName` must end in `.bpmn` or `.bpmn20.xml`; `xml` at most 1 MB. */
export interface NewDeployment {
  readonly fileName: string;
  readonly xml: string;
  readonly name?: string;
  readonly tenantId?: string;
}

export type Deployments = ReturnType<typeof deployments>;

/** Deployed files. */
export function deployments(send: Send) {
  return {
    /**
     * Deploys one model. The engine does not look for equal ones: the same bytes again make a new version (`deployChangedModels` looks).
     * @throws FlowableError ENGINE_FAILED for an invalid model too; `detail` says what is wrong in which line.
     */
    create({ fileName, xml, name, tenantId }: NewDeployment): Promise<Deployment> {
      const form = new FormData();
      form.append('file', new Blob([xml], { type: 'text/xml' }), fileName);
      const query = { deploymentName: name ?? fileName, tenantId };
      return send({
        operation: 'deployments.create',
        method: 'POST',
        path: '/repository/deployments',
        query,
        body: form,
        reply: deployment,
      });
    },

    /**
     * Removes a deployment. With `cascade` also its running instances and their history; without, running instances make it fail
     * with ENGINE_FAILED.
     */
    remove(id: string, { cascade }: { readonly cascade: boolean }): Promise<void> {
      const query = { cascade: cascade || undefined };
      return send({ operation: 'deployments.remove', method: 'DELETE', path: path`/repository/deployments/${id}`, query, reply: nothing });
    },
  };
}
