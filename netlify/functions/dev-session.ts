import type { Config } from '@netlify/functions';

import { developmentSession } from '#netlify/auth/development-session.ts';
import { apiConfig } from '#netlify/config.ts';

export default (request: Request): Promise<Response> => developmentSession(apiConfig(), request);

export const config: Config = { path: '/auth/dev', method: ['GET', 'POST'] };
