import type { OperationItemStatus, OperationKind, OperationStatus } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';

interface Kind {
  readonly name: string;
  /** Effect on each process instance. */
  readonly about: string;
}

export const kindWords: Readonly<Record<OperationKind, Kind>> = {
  RETRY_INCIDENTS: { name: phrase('Retry incidents'), about: phrase('Failed jobs and stuck decisions get all their attempts again.') },
  COMPLETE_JOB: { name: phrase('Complete failed jobs'), about: phrase('Failed jobs end with the given outcome; their work is not done.') },
  CANCEL: { name: phrase('Cancel instances'), about: phrase('Ends the instances and closes their Activities. This cannot be undone.') },
  SUSPEND: { name: phrase('Suspend instances'), about: phrase('Jobs, timers and decisions wait until the instances are activated.') },
  ACTIVATE: { name: phrase('Activate instances'), about: phrase('Suspended instances go on where they stopped.') },
  MOVE_TOKEN: { name: phrase('Move a token'), about: phrase('Cancels the work at one element and begins at another.') },
  MIGRATE: {
    name: phrase('Migrate to another version'),
    about: phrase('Tokens stay where they are, and go on as the other version says.'),
  },
  FIRE_TIMER: { name: phrase('Fire a timer'), about: phrase('The timer becomes due now.') },
  DELIVER_MESSAGE: { name: phrase('Deliver a message'), about: phrase('Each place that waits for the message gets it.') },
  REOPEN_DECISION: { name: phrase('Reopen decisions'), about: phrase('Stuck decisions go back to whoever has decided.') },
  DELETE_HISTORY: { name: phrase('Delete history'), about: phrase('Deletes ended instances for ever, with everything known of them.') },
};

interface Look {
  readonly label: string;
  readonly color: string;
}

export const statusLooks: Readonly<Record<OperationStatus, Look>> = {
  PLANNED: { label: phrase('Dry run'), color: 'gray' },
  RUNNING: { label: phrase('Running'), color: 'blue' },
  PAUSED: { label: phrase('Paused'), color: 'yellow' },
  ABORTED: { label: phrase('Aborted'), color: 'orange' },
  DONE: { label: phrase('Ended'), color: 'teal' },
};

export const itemLooks: Readonly<Record<OperationItemStatus, Look>> = {
  PENDING: { label: phrase('Pending'), color: 'gray' },
  DONE: { label: phrase('Under way'), color: 'blue' },
  RESOLVED: { label: phrase('Resolved'), color: 'teal' },
  FAILED: { label: phrase('Failed'), color: 'red' },
  SKIPPED: { label: phrase('Skipped'), color: 'yellow' },
};
