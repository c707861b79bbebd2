import { createGraphQLError, type Plugin } from 'graphql-yoga';

import type { CallerContext } from '../context.ts';
import { costOf } from './cost.ts';
import { requestLimits } from './request-limits.ts';

/** Refuses a request whose answer could be too large, before any part of the request is executed. */
export const costLimit: Plugin<CallerContext> = {
  onExecute: ({ args, setResultAndStopExecution }) => {
    const { schema, document, operationName, variableValues } = args;
    const { cost: limit } = requestLimits(args.contextValue.person);
    const cost = costOf({ schema, document, operationName, variables: variableValues });
    if (cost > limit) setResultAndStopExecution({ errors: [tooCostly(cost, limit)] });
  },
};

const tooCostly = (cost: number, limit: number) =>
  createGraphQLError(
    `The request costs ${cost}, and at most ${limit} is allowed. Ask for smaller pages (first), or for less of each row.`,
    {
      extensions: { code: 'REQUEST_TOO_COSTLY', cost, limit, http: { status: 400 } },
    },
  );
