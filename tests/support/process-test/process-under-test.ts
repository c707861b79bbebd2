import type { Workflow } from '#inngest/define/workflow.ts';
import type { PersonId } from '#scripts/api/caller.ts';

import { advance } from './advance.ts';
import type { AnyOutcome } from './chosen-outcome.ts';
import type { Duration } from './duration.ts';
import * as expected from './expectations.ts';
import { Unmet, withPathInFailure } from './failure.ts';
import { family } from './family.ts';
import { cancel, claim, correlate, recordDecision, retryIncidents, signal } from './people-act.ts';
import { workUntilRest } from './rest.ts';
import { followEffects, processesOf, undoneProblem } from './undone.ts';
import { type ActivityView, type Snapshot, snapshots } from './snapshot.ts';
import type { Subject } from './subject.ts';
import { noteStarted } from './test-scope.ts';
import type {
  Decision,
  ElementId,
  EndEventId,
  FlowId,
  InputOf,
  MessageName,
  OneOutcome,
  SignalName,
  StartVariables,
  Topic,
  UserTaskKey,
  Variables,
} from './workflow-types.ts';

type Place<W extends Workflow> = ElementId<W> | FlowId<W>;

export interface InstanceState {
  readonly hasEnded: boolean;
  /** Ids of the elements at which it waits. */
  readonly waitsAt: readonly string[];
  /** Ids of the elements at which it or a called instance stands still with an incident. */
  readonly incidents: readonly string[];
  /** Topics of the workers that have run, in order. */
  readonly worked: readonly string[];
  /** Topics that have undone an effect, in order. */
  readonly undoneBy: readonly string[];
}

/**
 * Process instance on the real engine. Methods that move the instance return when it rests: waiting for a person, a message, a timer or a
 * held worker, ended, or standing still with an incident. Failures show the path of the instance.
 */
export interface ProcessUnderTest<W extends Workflow> {
  readonly id: string;
  readonly businessKey: string;

  /** Lets time pass (ISO 8601: `P1D`, `PT12H`): due timers of this instance fire, in order, with the work between them. */
  advance(time: Duration): Promise<void>;
  claim(userTask: UserTaskKey<W>, as: PersonId): Promise<void>;
  /** Decides a user task as a person, through the API. */
  decide<Key extends UserTaskKey<W>>(
    userTask: Key,
    decision: { readonly as: PersonId; readonly decision: Decision<W, Key> },
  ): Promise<void>;
  /** Records a decision that stays on its way to the engine until the returned function is called. */
  recordDecision<Key extends UserTaskKey<W>>(
    userTask: Key,
    decision: { readonly as: PersonId; readonly decision: Decision<W, Key> },
  ): Promise<() => Promise<void>>;
  correlate(message: MessageName<W>, variables?: Partial<StartVariables<W>>): Promise<void>;
  signal(name: SignalName<W>, variables?: Readonly<Record<string, unknown>>): Promise<void>;
  cancel(reason: string): Promise<void>;
  /** Lets a held worker go, with another outcome or the real work. */
  release<T extends Topic<W>>(topic: T, outcome?: OneOutcome<W['workers'][T]>): Promise<void>;
  /** Retries the failed work at an element, as an operator does. */
  retryIncident(element: ElementId<W>): Promise<void>;
  /** Returns the last instance of a process that a call activity has started. */
  called<Called extends Workflow>(workflow: Called): Promise<ProcessUnderTest<Called>>;

  /** Returns where the instance is. */
  state(): Promise<InstanceState>;

  /** Expects elements and flows in this order; others may lie between. */
  expectPassed(...places: [Place<W>, ...Place<W>[]]): Promise<void>;
  expectNotPassed(...places: [Place<W>, ...Place<W>[]]): Promise<void>;
  /** Expects exactly these elements. */
  expectWaitsAt(...elements: [ElementId<W>, ...ElementId<W>[]]): Promise<void>;
  expectEnded(endEvent: EndEventId<W>): Promise<void>;
  expectCancelled(reason: string): Promise<void>;
  expectVariables(variables: Variables<W>): Promise<void>;
  /** Expects an incident at an element whose text has these words. */
  expectIncident(element: ElementId<W>, text: string): Promise<void>;
  expectNoIncident(): Promise<void>;
  /** Expects the instance to have ended away from its goals, with every effect of its workers undone, the latest first. */
  expectUndone(): Promise<void>;
  /** Expects the newest Activity of a user task. */
  expectActivity(userTask: UserTaskKey<W>, activity: Partial<ActivityView>): Promise<void>;
  /** Expects a worker to have run, with the number of runs and the input of the last run. */
  expectWorked<T extends Topic<W>>(topic: T, work?: { readonly times?: number; readonly input?: Partial<InputOf<W, T>> }): Promise<void>;
}

export function processUnderTest<W extends Workflow>(subject: Subject): ProcessUnderTest<W> {
  return { id: subject.id, businessKey: subject.businessKey, ...moves<W>(subject), ...expectations<W>(subject) };
}

type Moves =
  | 'state'
  | 'advance'
  | 'claim'
  | 'decide'
  | 'recordDecision'
  | 'correlate'
  | 'signal'
  | 'cancel'
  | 'release'
  | 'retryIncident'
  | 'called';

function moves<W extends Workflow>(subject: Subject): Pick<ProcessUnderTest<W>, Moves> {
  const move = (work: () => Promise<unknown>): Promise<void> =>
    withPathInFailure(subject, async () => {
      await work();
      await workUntilRest(subject);
    });
  return {
    advance: (time) => move(() => advance(subject, time)),
    claim: (userTask, as) => withPathInFailure(subject, () => claim(subject, userTask, as)),
    decide: (userTask, decision) => move(async () => (await recordDecision(subject, userTask, decision))()),
    recordDecision: (userTask, decision) =>
      withPathInFailure(subject, async () => {
        const deliver = await recordDecision(subject, userTask, decision);
        return () => move(deliver);
      }),
    correlate: (message, variables = {}) => move(() => correlate(subject, message, variables)),
    signal: (name, variables = {}) => move(() => signal(subject, name, variables)),
    cancel: (reason) => move(() => cancel(subject, reason)),
    release: (topic, outcome) => move(() => release(subject, topic, outcome)),
    retryIncident: (element) => move(() => retryIncidents(subject, element)),
    called: (workflow) => withPathInFailure(subject, () => called(subject, workflow)),
    state: () => stateOf(subject),
  };
}

async function stateOf(subject: Subject): Promise<InstanceState> {
  const all = await snapshots(subject);
  const incidents = all.flatMap((snapshot) => snapshot.incidents).filter(({ retrying }) => !retrying);
  return {
    hasEnded: all[0]?.status === 'COMPLETED' || all[0]?.status === 'CANCELLED',
    waitsAt: all[0]?.waitsAt ?? [],
    incidents: [...new Set(incidents.flatMap(({ elementId }) => elementId ?? []))],
    worked: subject.runs.map(({ topic }) => topic),
    undoneBy: followEffects(subject.runs, processesOf(subject.circuit)).by,
  };
}

async function release(subject: Subject, topic: string, outcome: AnyOutcome | undefined): Promise<void> {
  const ids = new Set((await family(subject)).map(({ processInstanceId }) => processInstanceId));
  const waiting = subject.circuit.announced.jobs(ids).filter(({ job }) => job.topic === topic);
  if (waiting.length === 0) throw new Error(`No job of ${topic} is held.`);
  subject.outcomes.release(
    waiting.map(({ job }) => job.jobId),
    outcome,
  );
}

async function called<Called extends Workflow>(subject: Subject, workflow: Called): Promise<ProcessUnderTest<Called>> {
  const { key } = workflow.model;
  const found = (await snapshots(subject)).slice(1).findLast(({ processKey }) => processKey === key);
  if (!found) throw new Error(`The instance has not called ${key}.`);
  const instance = await subject.circuit.flowable.history.processInstance(found.processInstanceId);
  const { processInstanceId: id } = found;
  const calledSubject = { ...subject, workflow, id, businessKey: instance?.businessKey ?? id, caller: subject };
  noteStarted(calledSubject);
  return processUnderTest<Called>(calledSubject);
}

function expectations<W extends Workflow>(subject: Subject): Omit<ProcessUnderTest<W>, Moves | 'id' | 'businessKey'> {
  const expectThat = (problemIn: (own: Snapshot, all: readonly Snapshot[]) => string | null): Promise<void> =>
    withPathInFailure(subject, async () => {
      const all = await snapshots(subject);
      const [own] = all;
      const problem = own ? problemIn(own, all) : `The engine does not know the instance ${subject.id}.`;
      if (problem !== null) throw new Unmet(problem);
    });
  return {
    expectPassed: (...places) => expectThat((own) => expected.passedProblem(own, places)),
    expectNotPassed: (...places) => expectThat((own) => expected.notPassedProblem(own, places)),
    expectWaitsAt: (...elements) => expectThat((own) => expected.waitsAtProblem(own, elements)),
    expectEnded: (endEvent) => expectThat((own) => expected.endedProblem(own, endEvent)),
    expectCancelled: (reason) => expectThat((own) => expected.cancelledProblem(own, reason)),
    expectVariables: (variables) => expectThat((own) => expected.variablesProblem(own, variables)),
    expectIncident: (element, text) => expectThat((_, all) => expected.incidentProblem(all, element, text)),
    expectNoIncident: () => expectThat((_, all) => expected.noIncidentProblem(all)),
    expectUndone: () => expectThat((own) => undoneProblem(own, subject.runs, processesOf(subject.circuit))),
    expectActivity: (userTask, activity) => expectThat((own) => expected.activityProblem(own, userTask, activity)),
    expectWorked: (topic, work = {}) => expectThat(() => expected.workedProblem(subject.runs, topic, work)),
  };
}
