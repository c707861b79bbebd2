import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { ID: 'string', DateTime: 'string', JSONObject: 'Record<string, unknown>', JSON: 'unknown' };

interface Operation {
  readonly definitions: readonly { readonly kind: string; readonly name?: { readonly value: string } }[];
}

/** Replaces each document by a hash and a name, and writes the list of documents for the API. */
const persisted = {
  persistedDocuments: { mode: 'replaceDocumentWithHash', hashPropertyName: 'documentId' },
  onExecutableDocumentNode: ({ definitions }: Operation) => ({
    operationName: definitions.find(({ kind }) => kind === 'OperationDefinition')?.name?.value,
  }),
};

const clientDocuments = (documents: string | string[], presetConfig: object = {}): NonNullable<CodegenConfig['generates'][string]> => ({
  documents,
  preset: 'client',
  presetConfig: { fragmentMasking: false, ...presetConfig },
  config: { documentMode: 'string', useTypeImports: true, enumType: 'string-literal', enumsAsTypes: true, scalars },
});

/** SDL → resolver types and the embedded schema; operations → typed documents for the workers and for the site. */
export default {
  schema: ['netlify/graphql/**/*.graphql', 'netlify/*/schema.graphql'],
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
  ignoreNoDocuments: true,
  generates: {
    'netlify/graphql/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        contextType: '../context.ts#ApiContext',
        scalars: { ...scalars, DateTime: 'Date' },
        mapperTypeSuffix: 'Row',
        mappers: {
          Effect: '../../services/ledger/effects.ts#Effect',
          AwaitedEvent: '../../services/processes/waits/wait.ts#Wait',
          CurrentElement: '../process/elements.ts#CurrentElement',
          Alert: '../../services/alerts/alert.ts#Alert',
          AlertDelivery: '../../services/alerts/deliveries.ts#AlertDelivery',
          AlertItem: '../../database/schema.ts#AlertItem',
          Activity: '../../services/activities/activity.ts#Activity',
          ActivityConnection: '../../services/activities/lists/list-activities.ts#ActivityList',
          ActivityHistoryEntry: '../../services/activities/history.ts#HistoryEntry',
          AuditRow: '../../services/audit/list-audit.ts#AuditRow',
          ContextEntry: '../../database/schema.ts#ContextEntry',
          Deadline: '../../database/schema.ts#Deadline',
          ErrorGroup: '../../services/incidents/incident.ts#ErrorGroup',
          Occurrence: '../../services/incidents/incident.ts#Incident',
          Incident: '../process/incidents.ts#InstanceIncident',
          Message: '../../services/processes/messages/message.ts#Message',
          Operation: '../../services/operations/operation.ts#Operation',
          ProcessDefinition: '../process/process-definition.ts#ProcessDefinition',
          LinkedInstance: '../process/process-instance.ts#ProcessInstance',
          ProcessInstance: '../process/process-instance.ts#ProcessInstance',
          ProcessInstanceConnection: '../process/list-process-instances.ts#ProcessInstanceConnection',
          StartedProcess: '../../services/processes/starts/started-process.ts#StartedProcess',
          VersionStatistics: '../../services/processes/instances/element-statistics.ts#VersionStatistics',
          Wait: '../../services/processes/waits/wait.ts#Wait',
          WorkItem: '../../services/work-items/states.ts#WorkItem',
        },
        resolversNonOptionalTypename: false,
        makeResolverTypeCallable: true,
        avoidOptionals: { resolvers: true, query: true, mutation: true },
      },
    },
    'netlify/graphql/generated/type-defs.ts': { plugins: ['./netlify/graphql/embed-type-defs.mjs'] },
    'inngest/graphql/generated/': clientDocuments(['inngest/graphql/*.graphql', 'inngest/workflows/**/*.graphql']),
    'netlify/site/generated/': clientDocuments('netlify/site/**/*.graphql', persisted),
    'netlify/mcp/generated/': clientDocuments('netlify/mcp/*.graphql', persisted),
    'examples/inbox-element/generated/': clientDocuments('examples/inbox-element/*.graphql'),
  },
} satisfies CodegenConfig;
