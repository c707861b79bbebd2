import type { Config } from '@netlify/functions';

import { apiConfig } from '#netlify/config.ts';
import { answerAcrossOrigins } from '#netlify/cross-origin.ts';
import { live } from '#netlify/live/http.ts';

export default (request: Request): Promise<Response> => answerAcrossOrigins(request, apiConfig().allowedOrigins, live);

export const config: Config = { path: '/live', method: ['GET', 'OPTIONS'] };
