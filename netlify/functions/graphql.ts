import type { Config, Context } from '@netlify/functions';

import { answerAcrossOrigins } from '#netlify/cross-origin.ts';
import { api } from '#netlify/graphql/yoga.ts';
import { deploymentConfig } from '#netlify/environment/config.ts';
import { secured } from '#netlify/security-headers.ts';

export default (request: Request, { ip }: Context): Promise<Response> =>
  secured(answerAcrossOrigins(request, deploymentConfig().allowedOrigins, (asked) => api().fetch(asked, { address: ip })));

export const config: Config = { path: '/graphql' };
