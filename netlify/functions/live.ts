import type { Config, Context } from '@netlify/functions';

import { answerAcrossOrigins } from '#netlify/core/cross-origin.ts';
import { live } from '#netlify/live/http.ts';
import { deploymentConfig } from '#netlify/core/environment/config.ts';
import { secured } from '#netlify/core/security-headers.ts';

export default (request: Request, { ip }: Context): Promise<Response> =>
  secured(answerAcrossOrigins(request, deploymentConfig().allowedOrigins, (asked) => live(asked, ip)));

export const config: Config = { path: '/live', method: ['GET', 'OPTIONS'] };
