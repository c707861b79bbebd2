import { z } from 'zod';

import type { Send } from './http.ts';
import type { OperationName } from './operations.ts';
import { orderInTime } from './order-in-time.ts';
import { pageOf, type PageRequest, rowsOf } from './paging.ts';

export const historicElement = z.object({
  id: z.string(),
  activityId: z.string(),
  activityName: z.string().nullable(),
  activityType: z.string(),
  executionId: z.string(),
  taskId: z.string().nullable(),
  calledProcessInstanceId: z.string().nullable(),
  assignee: z.string().nullable(),
  startTime: z.string(),
  endTime: z.string().nullable(),
  durationInMillis: z.number().nullable(),
});

/** Pass through an element or sequence flow (`activityType` `sequenceFlow`). A cancelled pass looks like a finished one. */
export type HistoricElement = z.infer<typeof historicElement>;

/** Rows of a page where all passes of an instance are read: fewer calls for long histories. */
const wholeHistoryPage = 5_000;

/** Branches that may have ended in the last millisecond. */
const endEventsRead = 50;

/** Calls about the passes through the elements of one instance. */
export function passCalls(send: Send) {
  const passPage = (operation: OperationName, body: Readonly<Record<string, unknown>>) =>
    send({ operation, body: { sort: 'startTime', ...body }, reply: pageOf(historicElement) });

  return {
    /** Returns every pass through an element or sequence flow of an instance, in the order of beginning. */
    async elements(processInstanceId: string): Promise<HistoricElement[]> {
      const fetchPage = (page: PageRequest) => passPage('history.elements', { processInstanceId, order: 'asc', ...page });
      const rows: HistoricElement[] = [];
      for await (const row of rowsOf(fetchPage, wholeHistoryPage)) rows.push(row);
      return inOrderOfPasses(rows);
    },

    /** Returns one page of the passes of an instance by time of beginning, and their number. Those of one millisecond come in any order. */
    elementPage(processInstanceId: string, page: PageRequest & { readonly order: 'asc' | 'desc' }) {
      return passPage('history.elementPage', { processInstanceId, ...page });
    },

    /** Returns one pass by its id; null for an unknown or removed one. */
    async pass(activityInstanceId: string): Promise<HistoricElement | null> {
      return (await passPage('history.pass', { activityInstanceId, order: 'asc', start: 0, size: 1 })).data[0] ?? null;
    },

    /** Returns the number of passes through one element or sequence flow of an instance. */
    async countPasses(processInstanceId: string, activityId: string): Promise<number> {
      return (await passPage('history.countPasses', { processInstanceId, activityId, order: 'asc', start: 0, size: 1 })).total;
    },

    /** Returns the last end events that an instance has reached, in their order. */
    async endEvents(processInstanceId: string): Promise<HistoricElement[]> {
      const page = { activityType: 'endEvent', order: 'desc', start: 0, size: endEventsRead };
      return inOrderOfPasses((await passPage('history.endEvents', { processInstanceId, ...page })).data);
    },

    /** Returns one page of the runs of one sequence flow of an instance, the newest first. */
    async passesOfFlow(processInstanceId: string, flowId: string, page: PageRequest): Promise<HistoricElement[]> {
      const flow = { activityId: flowId, activityType: 'sequenceFlow' };
      return (await passPage('history.passesOfFlow', { processInstanceId, ...flow, order: 'desc', ...page })).data;
    },
  };
}

/** Returns the place of a pass among those of its instance, as text. */
export const orderOfPass = ({ startTime, id }: Pick<HistoricElement, 'startTime' | 'id'>): string => orderInTime({ time: startTime, id });

/** Sorts passes by their beginning. */
export const inOrderOfPasses = (passes: readonly HistoricElement[]): HistoricElement[] =>
  passes.toSorted((a, b) => (orderOfPass(a) < orderOfPass(b) ? -1 : 1));
