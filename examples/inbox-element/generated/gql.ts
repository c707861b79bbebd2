/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query ElementInbox($filter: ActivityFilter, $order: ActivityOrder!, $descending: Boolean!, $first: Int!, $after: String) {\n  activities(\n    filter: $filter\n    order: $order\n    descending: $descending\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    nodes {\n      id\n      version\n      title\n      businessKey\n      assignee\n      dueAt\n      status\n      may\n    }\n  }\n}\n\nquery ElementNames($ids: [ID!]!) {\n  people(ids: $ids) {\n    id\n    name\n  }\n}\n\nmutation ElementClaim($id: ID!, $version: Int!) {\n  claimActivity(id: $id, version: $version) {\n    id\n  }\n}": typeof types.ElementInboxDocument,
};
const documents: Documents = {
    "query ElementInbox($filter: ActivityFilter, $order: ActivityOrder!, $descending: Boolean!, $first: Int!, $after: String) {\n  activities(\n    filter: $filter\n    order: $order\n    descending: $descending\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    nodes {\n      id\n      version\n      title\n      businessKey\n      assignee\n      dueAt\n      status\n      may\n    }\n  }\n}\n\nquery ElementNames($ids: [ID!]!) {\n  people(ids: $ids) {\n    id\n    name\n  }\n}\n\nmutation ElementClaim($id: ID!, $version: Int!) {\n  claimActivity(id: $id, version: $version) {\n    id\n  }\n}": types.ElementInboxDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ElementInbox($filter: ActivityFilter, $order: ActivityOrder!, $descending: Boolean!, $first: Int!, $after: String) {\n  activities(\n    filter: $filter\n    order: $order\n    descending: $descending\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    nodes {\n      id\n      version\n      title\n      businessKey\n      assignee\n      dueAt\n      status\n      may\n    }\n  }\n}\n\nquery ElementNames($ids: [ID!]!) {\n  people(ids: $ids) {\n    id\n    name\n  }\n}\n\nmutation ElementClaim($id: ID!, $version: Int!) {\n  claimActivity(id: $id, version: $version) {\n    id\n  }\n}"): typeof import('./graphql.ts').ElementInboxDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
