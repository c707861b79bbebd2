import { addWorkingTime, durationOf } from '#inngest/working-time/add-working-time.ts';
import { type Calendar, calendarOf } from '#inngest/working-time/calendar.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { type EngineTask, timerReader, timersOf } from './engine-task.ts';

/**
 * Moves due dates and timers of new user tasks from the engine's hours to those of the people who do them, where a calendar says when
 * those work. The engine keeps deciding: it is given other moments and nothing else.
 *
 * Done before a task gets its Activity, and not again after: whoever moves a timer later by hand has the last word. Safe to repeat: a
 * moment is computed from the task's beginning and the model, and one that is right is left alone.
 *
 * @returns the tasks, those that were moved with their new due dates.
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
  for (const timer of await timersOf(deps, found, timerReader(deps))) {
    const due = momentOf(found.workflow?.model.timers[timer.elementId ?? ''], found.task.createTime, calendar);
    if (due && due.toISOString() !== timer.dueDate) await deps.flowable.jobs.rescheduleTimer(timer.id, due);
  }
}

/** Null for what is no duration: an expression, a date, a cycle. */
function momentOf(text: string | undefined, begun: string, calendar: Calendar): Date | null {
  const duration = durationOf(text ?? '');
  return duration && addWorkingTime(new Date(begun), duration, calendar);
}
