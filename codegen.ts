import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { ID: 'string', DateTime: 'string', JSONObject: 'Record<string, unknown>', JSON: 'unknown' };

const clientDocuments = (documents: string): NonNullable<CodegenConfig['generates'][string]> => ({
  documents,
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: { documentMode: 'string', useTypeImports: true, enumType: 'string-literal', enumsAsTypes: true, scalars },
});

/** SDL → resolver types and the embedded schema; operations → typed documents for the workers and for the site. */
export default {
  schema: 'netlify/graphql/**/*.graphql',
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
          Effect: '../../effects/effects.ts#Effect',
          CurrentElement: '../process/elements.ts#CurrentElement',
          Activity: '../../activities/activity.ts#Activity',
          ActivityConnection: '../../activities/lists/list-activities.ts#ActivityList',
          ActivityHistoryEntry: '../../activities/history.ts#HistoryEntry',
          ContextEntry: '../../database/schema.ts#ContextEntry',
          Deadline: '../../database/schema.ts#Deadline',
          ProcessDefinition: '../process/process-definition.ts#ProcessDefinition',
          ProcessInstance: '../process/process-instance.ts#ProcessInstance',
          ProcessInstanceConnection: '../process/list-process-instances.ts#ProcessInstanceConnection',
          StartedProcess: '../../intents/started-process.ts#StartedProcess',
          Customer: '../../customers/customers.ts#Customer',
        },
        resolversNonOptionalTypename: false,
        makeResolverTypeCallable: true,
        avoidOptionals: { resolvers: true, query: true, mutation: true },
      },
    },
    'netlify/graphql/generated/type-defs.ts': { plugins: ['./netlify/graphql/embed-type-defs.mjs'] },
    'inngest/graphql/generated/': clientDocuments('inngest/graphql/*.graphql'),
    'netlify/site/generated/': clientDocuments('netlify/site/**/*.graphql'),
    'examples/inbox-element/generated/': clientDocuments('examples/inbox-element/*.graphql'),
  },
} satisfies CodegenConfig;
