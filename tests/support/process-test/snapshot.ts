import type { ProcessGraph } from '#bpmn/contract/process-graph.ts';
import type { HistoricElement, Job } from '#flowable/client/index.ts';
import type { Content } from '#netlify/services/activities/content.ts';

import { family } from './family.ts';
import { timersOf } from './rest.ts';
import type { Subject } from './subject.ts';
import { type Step, waitingPlaces, walkedPath } from './walked-path.ts';

/** Activity as an operator reads it, with the whole context. */
export interface ActivityView {
  readonly id: string;
  readonly userTaskKey: string;
  readonly title: string;
  readonly status: 'OPEN' | 'CLAIMED' | 'COMPLETED' | 'CANCELLED' | 'SUPERSEDED';
  readonly delivery: 'NONE' | 'SENDING' | 'ACCEPTED' | 'TOO_LATE';
  readonly candidateGroups: readonly string[];
  readonly assignee: string | null;
  readonly priority: number;
  readonly decision: Readonly<Record<string, unknown>> | null;
  readonly decidedBy: string | null;
  readonly closedReason: string | null;
  /** Values beside the form, by label. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly history: readonly { readonly actor: string; readonly action: string; readonly note: string | null }[];
}

export interface IncidentView {
  readonly elementId: string | null;
  readonly message: string;
  readonly retrying: boolean;
}

interface InstanceView {
  readonly status: 'RUNNING' | 'FAILED' | 'COMPLETED' | 'CANCELLED';
  readonly outcome: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly incidents: readonly IncidentView[];
  readonly activities: readonly ActivityView[];
}

interface Answer {
  readonly processInstance:
    | (Omit<InstanceView, 'activities' | 'variables'> & { readonly activities: readonly Omit<ActivityView, 'context'>[] })
    | null;
}

/** Instance at one moment: the API's view, all variables, and the way. */
export interface Snapshot extends InstanceView {
  readonly processInstanceId: string;
  readonly processKey: string;
  readonly steps: readonly Step[];
  readonly waitsAt: readonly string[];
  readonly endEvent: string | null;
  readonly timers: readonly Job[];
}

const question = /* GraphQL */ `
  query ($id: ID!) {
    processInstance(id: $id) {
      status
      outcome
      incidents {
        elementId
        message
        retrying
      }
      activities(first: 50) {
        id
        userTaskKey
        title
        status
        delivery
        candidateGroups
        assignee
        priority
        decision
        decidedBy
        closedReason
        history(first: 50) {
          actor
          action
          note
        }
      }
    }
  }
`;

/** Returns the instance itself first, then the called ones. */
export async function snapshots(subject: Subject): Promise<Snapshot[]> {
  const members = await family(subject);
  const timers = await timersOf(subject, members);
  return Promise.all(members.map(({ processInstanceId }) => snapshotOf(subject, processInstanceId, timers)));
}

async function snapshotOf({ circuit }: Subject, id: string, timers: readonly Job[]): Promise<Snapshot> {
  const [answer, variables, instance, passes] = await Promise.all([
    circuit.ask<Answer>('otto', question, { id }),
    circuit.flowable.history.variables(id),
    circuit.flowable.history.processInstance(id),
    circuit.flowable.history.elements(id),
  ]);
  const view = answer.processInstance;
  if (!view || !instance) throw new Error(`The engine no longer knows the instance ${id}.`);
  const content = await circuit.content(view.activities.map((activity) => activity.id));
  const processKey = instance.processDefinitionId.split(':')[0] ?? '';
  const graph = circuit.graphs.get(processKey);
  const places = placesOf(graph, passes);
  return {
    ...view,
    variables,
    // Ids sort by age.
    activities: view.activities
      .map((shown) => ({ ...shown, context: contextOf(content.get(shown.id)) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    processInstanceId: id,
    processKey,
    ...places,
    endEvent: view.status === 'COMPLETED' ? endEventOf(graph, places.steps, instance.endActivityId) : null,
    timers: timers.filter(({ processInstanceId }) => processInstanceId === id),
  };
}

/** The engine names no end event, or the sub-process, where an event sub-process or an error ended the instance: the last one passed it was. */
function endEventOf(graph: ProcessGraph | undefined, steps: readonly Step[], named: string | null): string | null {
  const isEnd = (id: string | null): boolean => id !== null && graph?.nodes.get(id)?.type === 'EndEvent';
  return isEnd(named) ? named : (steps.findLast(({ id }) => isEnd(id))?.id ?? named);
}

const contextOf = (content: Content | undefined): ActivityView['context'] =>
  Object.fromEntries(content?.contextEntries.map(({ label, value }) => [label, value]) ?? []);

function placesOf(graph: ProcessGraph | undefined, passes: readonly HistoricElement[]) {
  return { steps: graph ? walkedPath(graph, passes) : [], waitsAt: waitingPlaces(passes) };
}
