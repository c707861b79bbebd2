import type { Config } from '@netlify/functions';

import { callerVerifier } from '#netlify/auth/verify-caller.ts';
import { api } from '#netlify/graphql/yoga.ts';
import { answerHealth } from '#netlify/services/health/answer-health.ts';
import { secured } from '#netlify/core/security-headers.ts';

export default (request: Request): Promise<Response> => {
  const { deps } = api();
  return secured(answerHealth(deps, callerVerifier(deps.config), request));
};

export const config: Config = { path: '/health', method: 'GET' };
