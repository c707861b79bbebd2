import { ApiError } from '#netlify/core/errors.ts';

/** Limits on the use of resources by one request. */
export interface BudgetLimits {
  /** Number of objects in lists of the answer. */
  readonly rows: number;
  readonly engineCalls: number;
  readonly ms: number;
}

/** Counter of a request's use of resources. Each function throws ApiError `BUDGET_EXCEEDED` beyond its limit. */
export interface Budget {
  useRows(count: number): void;
  useEngineCall(): void;
  checkTime(): void;
}

export type BudgetName = keyof BudgetLimits;

export function createBudget(limits: BudgetLimits, now: () => number = () => performance.now()): Budget {
  const began = now();
  const used = { rows: 0, engineCalls: 0 };
  const use = (name: 'rows' | 'engineCalls', count: number): void => {
    used[name] += count;
    if (used[name] > limits[name]) throw exceeded(name, limits);
  };
  return {
    useRows: (count) => use('rows', count),
    useEngineCall: () => use('engineCalls', 1),
    checkTime: () => {
      if (now() - began > limits.ms) throw exceeded('ms', limits);
    },
  };
}

const exceeded = (budget: BudgetName, limits: BudgetLimits): ApiError => new ApiError('BUDGET_EXCEEDED', { budget, limit: limits[budget] });
