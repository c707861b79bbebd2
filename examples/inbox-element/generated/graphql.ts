/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Action of a person on one Activity. */
export type ActivityAction =
  | 'ASSIGN'
  | 'ATTACH'
  | 'CANCEL'
  /** Priority and due date. */
  | 'CHANGE'
  | 'CLAIM'
  | 'COMMENT'
  | 'COMPLETE'
  | 'DELEGATE'
  | 'FOLLOW_UP'
  | 'HAND_BACK'
  | 'READ'
  | 'READ_HISTORY'
  | 'READ_PRIVATE'
  /** Decide anew what needs attention. */
  | 'REOPEN'
  /** Send a decision that needs attention again. */
  | 'RETRY'
  | 'UNCLAIM'
  | 'WATCH';

/** Filter of Activities. Every field narrows the list; one that is absent, null or false does not, but for `standalone`, whose false does, too. */
export type ActivityFilter = {
  assignee?: string | null | undefined;
  businessKey?: string | null | undefined;
  createdByMe?: boolean | null | undefined;
  /** Activities decided by the caller. */
  decidedByMe?: boolean | null | undefined;
  /** Activities of the caller that are delegated and not handed back yet. */
  delegatedByMe?: boolean | null | undefined;
  dueAfter?: string | null | undefined;
  /** Activities due before this instant; those without a due date are left out. */
  dueBefore?: string | null | undefined;
  /** Activities open to the caller's groups or to the caller by name, claimed or not. */
  forMe?: boolean | null | undefined;
  /** Candidate group of the Activities. */
  group?: string | null | undefined;
  minPriority?: number | null | undefined;
  /** Activities assigned to the caller. */
  mine?: boolean | null | undefined;
  /** Activities past their due date and not closed. */
  overdue?: boolean | null | undefined;
  processDefinitionKey?: string | null | undefined;
  processInstanceId?: string | null | undefined;
  /** Activities without a follow-up date in the future. */
  ready?: boolean | null | undefined;
  /** Activities without a process (true), or of a process (false). */
  standalone?: boolean | null | undefined;
  status?: Array<ActivityStatus> | null | undefined;
  /** Words or parts of words in title, description or business key; all must be there. Of one or two letters: beginnings of words only. */
  text?: string | null | undefined;
  /** Activities without an assignee. */
  unassigned?: boolean | null | undefined;
  userTaskKey?: string | null | undefined;
  watched?: boolean | null | undefined;
};

export type ActivityOrder =
  | 'CREATED'
  | 'DUE'
  | 'PRIORITY'
  | 'TITLE'
  | 'UPDATED';

export type ActivityStatus =
  /** The instance, or the Activity itself, was cancelled. */
  | 'CANCELLED'
  | 'CLAIMED'
  | 'COMPLETED'
  | 'OPEN'
  /** The process went on without the decision (timer, other path). */
  | 'SUPERSEDED';

export type ElementInboxQueryVariables = Exact<{
  filter?: ActivityFilter | null | undefined;
  order: ActivityOrder;
  descending: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type ElementInboxQuery = { activities: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, version: number, title: string, businessKey: string | null, assignee: string | null, dueAt: string | null, status: ActivityStatus, may: Array<ActivityAction> }> } };

export type ElementNamesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ElementNamesQuery = { people: Array<{ id: string, name: string }> };

export type ElementClaimMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ElementClaimMutation = { claimActivity: { id: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ElementInboxDocument = new TypedDocumentString(`
    query ElementInbox($filter: ActivityFilter, $order: ActivityOrder!, $descending: Boolean!, $first: Int!, $after: String) {
  activities(
    filter: $filter
    order: $order
    descending: $descending
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      version
      title
      businessKey
      assignee
      dueAt
      status
      may
    }
  }
}
    `) as unknown as TypedDocumentString<ElementInboxQuery, ElementInboxQueryVariables>;
export const ElementNamesDocument = new TypedDocumentString(`
    query ElementNames($ids: [ID!]!) {
  people(ids: $ids) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ElementNamesQuery, ElementNamesQueryVariables>;
export const ElementClaimDocument = new TypedDocumentString(`
    mutation ElementClaim($id: ID!, $version: Int!) {
  claimActivity(id: $id, version: $version) {
    id
  }
}
    `) as unknown as TypedDocumentString<ElementClaimMutation, ElementClaimMutationVariables>;