import type { z } from 'zod';

import type { HistoricProcessInstance } from '#flowable/client/index.ts';
import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { invalidInput } from '#netlify/core/invalid-input.ts';
import type { Json } from '#netlify/database/columns.ts';

import type { Operation, OperationItem } from './operation.ts';
import { type Outcome, skipped } from './outcome.ts';

/** Instances that an operator has selected, all of one tenant. */
export interface Selection {
  readonly tenant: string;
  readonly instances: readonly HistoricProcessInstance[];
  /** Only these incidents of the instances; null: all. */
  readonly incidentIds: ReadonlySet<string> | null;
}

/** Item of a plan. */
export interface PlannedItem {
  readonly processInstanceId: string;
  readonly targetId: string | null;
  readonly elementId: string | null;
  /** State at planning. */
  readonly seen: Json;
  /** Why it would be skipped; null: it would be carried out. */
  readonly problem: string | null;
}

/** Item whose turn has come. */
export interface Turn {
  readonly deps: ApiDependencies;
  readonly operation: Operation;
  readonly item: OperationItem;
  /** Person who has started the operation, with the roles of today. */
  readonly actor: Person;
  /** Whether an earlier attempt may have reached the engine: a changed state can be its work. */
  readonly wasBegun: boolean;
}

export type TurnOf<Arguments, Seen> = Turn & { readonly args: Arguments; readonly seen: Seen };

interface Definition<Arguments, Seen> {
  readonly arguments: z.ZodType<Arguments>;
  readonly seen: z.ZodType<Seen>;
  /** Returns an item for each target of the selection, and for each instance without one. Reads lists, never instance by instance. */
  plan(deps: ApiDependencies, selection: Selection, args: Arguments): Promise<PlannedItem[]>;
  /** Reads the state again, and acts where it is that of the plan. Safe to repeat after a crash at any place. */
  execute(turn: TurnOf<Arguments, Seen>): Promise<Outcome>;
  /** Reads what became of an item that the engine took; null: not known yet. Absent where `execute` tells at once. */
  check?(turn: TurnOf<Arguments, Seen>): Promise<Outcome | null>;
}

/** Kind of operation, with arguments and states as the database holds them. */
export interface OperationKind {
  /** @throws ApiError `INVALID_INPUT` for arguments that the kind does not have. */
  plan(deps: ApiDependencies, selection: Selection, args: Json): Promise<PlannedItem[]>;
  execute(turn: Turn): Promise<Outcome>;
  check(turn: Turn): Promise<Outcome | null>;
}

const removed = skipped('What the plan saw was removed with its process instance.');

/** Makes a kind of operation out of its typed parts. */
export function defineKind<Arguments, Seen>(kind: Definition<Arguments, Seen>): OperationKind {
  const typed = (turn: Turn): TurnOf<Arguments, Seen> | null => {
    const seen = kind.seen.safeParse(turn.item.seen);
    return seen.success ? { ...turn, args: kind.arguments.parse(turn.operation.arguments), seen: seen.data } : null;
  };
  return {
    plan: (deps, selection, args) => {
      const parsed = kind.arguments.safeParse(args);
      if (!parsed.success) throw invalidInput('input', parsed.error);
      return kind.plan(deps, selection, parsed.data);
    },
    execute: async (turn) => {
      const known = typed(turn);
      return known ? kind.execute(known) : removed;
    },
    check: async (turn) => {
      const known = typed(turn);
      return known && kind.check ? kind.check(known) : null;
    },
  };
}
