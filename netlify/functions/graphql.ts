import type { Config } from '@netlify/functions';

import { apiConfig } from '#netlify/config.ts';
import { answerAcrossOrigins } from '#netlify/cross-origin.ts';
import { api } from '#netlify/graphql/yoga.ts';

export default (request: Request): Promise<Response> =>
  answerAcrossOrigins(request, apiConfig().allowedOrigins, (asked) => api().fetch(asked));

export const config: Config = { path: '/graphql' };
