import type { ProcessGraph } from '#bpmn/contract/process-graph.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import { parseModel } from '#bpmn/parse-model.ts';
import type { FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { type BridgeDependencies, createBridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { bridgeLog } from '#inngest/bridge/log.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import { contentOf } from '#netlify/services/activities/content.ts';
import { readApiConfig } from '#netlify/core/config.ts';
import { connectDatabase } from '#netlify/database/client.ts';
import { createApiDependencies } from '#netlify/graphql/create-dependencies.ts';
import { createApi } from '#netlify/graphql/yoga.ts';

import { type Announcements, announcements } from './announcements.ts';
import { engineOfTest } from './engine-of-test.ts';
import { deployCopies, type ModelText, removeCopy } from './model-copy.ts';
import { type Ask, people } from './people.ts';
import { newTenant } from './tenant-name.ts';
import { dropDatabase, makeDatabase } from './test-database.ts';

/** Whole circuit for one test file, with a separate tenant and database. All parts are real, except that the test replaces Inngest. */
export interface Circuit {
  readonly tenant: string;
  readonly flowable: FlowableClient;
  readonly bridge: BridgeDependencies;
  readonly announced: Announcements;
  readonly ask: Ask;
  /** Returns the contents of these Activities' pages, including private variables. */
  readonly content: (activityIds: readonly string[]) => ReturnType<typeof contentOf>;
  /** Models as graphs, by process key. */
  readonly graphs: ReadonlyMap<string, ProcessGraph>;
  /** Removes all data of the circuit: copies, instances, history, database. */
  close(): Promise<void>;
}

const apiUrl = 'http://process-test.invalid';

/** Opens the circuit. `settings`: settings of a functions host; DATABASE_URL must be allowed to make databases. */
export async function openCircuit(
  settings: Readonly<Record<string, string>>,
  code: { workflows: readonly Workflow[]; models: readonly ModelText[] },
): Promise<Circuit> {
  const tenant = newTenant();
  const server = settings['DATABASE_URL'] ?? '';
  const flowable = engineOfTest(readFlowableConfig(settings), tenant);
  const [deployments, databaseUrl] = await Promise.all([deployCopies(flowable, tenant, code.models), makeDatabase(server, tenant)]);
  const graphs = await Promise.all(code.models.map(async ({ key, xml }) => [key, readGraph(await parseModel(xml))] as const));
  const announced = announcements();
  const replaced = { flowable, workflows: code.workflows, send: announced.send };
  const { bridge, fetch, content, disconnect } = connect(
    { ...settings, DATABASE_URL: databaseUrl, BATON_API_URL: `${apiUrl}/graphql` },
    replaced,
  );
  return {
    tenant,
    flowable,
    bridge,
    announced,
    content,
    graphs: new Map(graphs),
    ask: people({ url: apiUrl, secret: settings['AUTH_DEV_SECRET'] ?? '', fetch }),
    close: async () => {
      // Called processes last: a caller may still run.
      for (const id of deployments) await removeCopy(flowable, id);
      await disconnect();
      await dropDatabase(server, tenant);
    },
  };
}

type Replaced = Pick<BridgeDependencies, 'workflows' | 'send'> & { readonly flowable: FlowableClient };

/** Connects bridge and API as a deployment does from its settings, except for the parts that the test replaces. */
function connect(settings: Record<string, string>, replaced: Replaced) {
  Object.assign(process.env, settings);
  bridgeLog.level = 'silent';
  const fetch: typeof globalThis.fetch = (url, init) => api.fetch(new Request(url, init));
  const bridge = { ...createBridgeDependencies(fetch), ...replaced };
  const { database, close } = connectDatabase(settings['DATABASE_URL'] ?? '', () => undefined);
  const api = createApi({ ...createApiDependencies(), config: readApiConfig(settings), database, ...replaced });
  const content = (ids: readonly string[]) => contentOf(database, ids);
  return { bridge, fetch: api.fetch, content, disconnect: close };
}
