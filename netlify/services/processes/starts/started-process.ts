import type { intent } from '#netlify/database/schema.ts';

/** Requested start of an instance, with its outcome. */
export type Intent = typeof intent.$inferSelect;

export interface StartedProcess {
  readonly intentId: string;
  readonly status: Intent['status'];
  readonly message: string;
  readonly businessKey: string;
  readonly processDefinitionKey: string;
  readonly processInstanceId: string | null;
}

export function toStartedProcess(row: Intent): StartedProcess {
  const { id, status, businessKey, processDefinitionKey, processInstanceId } = row;
  return { intentId: id, status, message: messageOf(row), businessKey, processDefinitionKey, processInstanceId };
}

function messageOf({ status, businessKey, refusal, id }: Intent): string {
  switch (status) {
    case 'STARTED':
      return `${businessKey} is under way.`;
    case 'PENDING':
      return `${businessKey} is accepted and pending: the process engine does not answer now. It starts by itself; there is no need to ask again.`;
    case 'REFUSED':
      return `${refusal ?? 'The process engine refused the start.'} An operator finds the reason in the log under ${id}.`;
  }
}
