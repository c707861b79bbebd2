import type { Config } from '@netlify/functions';

import { developmentSession } from '#netlify/auth/development-session.ts';
import { deploymentConfig } from '#netlify/core/environment/config.ts';
import { secured } from '#netlify/core/security-headers.ts';

export default (request: Request): Promise<Response> => secured(developmentSession(deploymentConfig(), request));

export const config: Config = { path: '/auth/dev', method: ['GET', 'POST'] };
