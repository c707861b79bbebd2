import { z } from 'zod';

import { nothing, type Send } from './http.ts';
import { allRows, pageOf } from './paging.ts';
import type { TenantScope } from './tenant.ts';

const deployment = z.object({ id: z.string(), name: z.string().nullable(), deploymentTime: z.string(), tenantId: z.string().nullish() });

/** A deployment: `id`, `name`, `deploymentTime` (ISO). */
export type Deployment = z.infer<typeof deployment>;

/** Model to deploy. `fileName` must end in `.bpmn` or `.bpmn20.xml`; `xml` at most 1 MB. */
export interface NewDeployment {
  readonly fileName: string;
  readonly xml: string;
  readonly name?: string;
}

export type Deployments = ReturnType<typeof deployments>;

/** Calls about deployed files. */
export function deployments(send: Send, scope: TenantScope) {
  return {
    /**
     * Deploys one model. The engine does not look for equal ones: the same bytes again make a new version (`deployChangedModels` looks).
     * @throws FlowableError ENGINE_FAILED for an invalid model too; `detail` says what is wrong in which line.
     */
    create({ fileName, xml, name }: NewDeployment): Promise<Deployment> {
      const form = new FormData();
      form.append('file', new Blob([xml], { type: 'text/xml' }), fileName);
      const query = { deploymentName: name ?? fileName, tenantId: scope.models };
      return send({
        operation: 'deployments.create',
        query,
        body: form,
        reply: deployment,
      });
    },

    /** Returns a deployment. @throws FlowableError NOT_FOUND */
    get(id: string): Promise<Deployment> {
      return send({ operation: 'deployments.get', ids: [id], reply: deployment });
    },

    /** Deployments of every tenant whose id begins like this, the oldest first. */
    ofTenants({ beginningWith }: { readonly beginningWith: string }): Promise<Deployment[]> {
      const query = { tenantIdLike: `${beginningWith}%`, sort: 'deployTime', order: 'asc' };
      return allRows((page) =>
        send({
          operation: 'deployments.ofTenants',
          query: { ...query, ...page },
          reply: pageOf(deployment),
        }),
      );
    },

    /**
     * Removes a deployment. With `cascade` also the deployment's running instances and their history; without, running instances cause
     * ENGINE_FAILED.
     */
    remove(id: string, { cascade }: { readonly cascade: boolean }): Promise<void> {
      const query = { cascade: cascade || undefined };
      return send({ operation: 'deployments.remove', ids: [id], query, reply: nothing });
    },
  };
}
