import { isFlowableError } from '#flowable/client/errors.ts';
import { addWorkingTime, durationOf } from '#inngest/working-time/add-working-time.ts';
import { type Calendar, calendarOf } from '#inngest/working-time/calendar.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { type EngineTask, instanceReader, timersOf } from './engine-task.ts';

/**
 * Moves due dates and timers of new user tasks from the engine's hours to the working hours of the candidates, where a calendar exists. The
 * engine keeps deciding: only the moments change.
 *
 * Runs once, before a task gets an Activity: a timer that a person moves later by hand stays there. Idempotent: a moment is computed from
 * the task's beginning and the model, and a correct moment is left alone.
 *
 * @returns the tasks, moved ones with their new due dates.
 */
export async function countWorkingTime(deps: BridgeDependencies, tasks: readonly EngineTask[]): Promise<EngineTask[]> {
  const calendars = new Map(tasks.map(({ task, candidates }) => [task.id, calendarOf(deps.config.workingTime, candidates.groups)]));
  const counted = tasks.filter(({ task }) => calendars.get(task.id));
  if (counted.length === 0) return [...tasks];
  const known = new Set(await deps.api.knownTasks(counted.map(({ task }) => task.id)));
  return Promise.all(
    tasks.map(async (found) => {
      const calendar = calendars.get(found.task.id);
      return calendar && !known.has(found.task.id) ? countOne(deps, found, calendar) : found;
    }),
  );
}

async function countOne(deps: BridgeDependencies, found: EngineTask, calendar: Calendar): Promise<EngineTask> {
  await moveTimers(deps, found, calendar);
  const { task, workflow } = found;
  const due = momentOf(workflow?.model.dueDates[task.taskDefinitionKey ?? ''], task.createTime, calendar);
  if (!due || due.toISOString() === task.dueDate) return found;
  await deps.flowable.tasks.setDueDate(task.id, due);
  return { ...found, task: { ...task, dueDate: due.toISOString() } };
}

async function moveTimers(deps: BridgeDependencies, found: EngineTask, calendar: Calendar): Promise<void> {
  for (const timer of await timersOf(deps, found, instanceReader(deps))) {
    const due = momentOf(found.workflow?.model.timers[timer.elementId ?? ''], found.task.createTime, calendar);
    if (due && due.toISOString() !== timer.dueDate) await moveTimer(deps, timer.id, due);
  }
}

/** Moves a timer. A timer that another process has moved meanwhile has another id by now, and the same moment. */
async function moveTimer({ flowable }: BridgeDependencies, id: string, due: Date): Promise<void> {
  try {
    await flowable.jobs.rescheduleTimer(id, due);
  } catch (error) {
    if (!isFlowableError(error, 'NOT_FOUND')) throw error;
  }
}

/** Returns the moment after a duration; null for an expression, a date or a cycle. */
function momentOf(text: string | undefined, begun: string, calendar: Calendar): Date | null {
  const duration = durationOf(text ?? '');
  return duration && addWorkingTime(new Date(begun), duration, calendar);
}
