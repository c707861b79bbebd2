import type { Config } from '@netlify/functions';

import { signInSettings } from '#netlify/auth/sign-in-settings.ts';
import { deploymentConfig } from '#netlify/core/environment/config.ts';
import { secured } from '#netlify/core/security-headers.ts';

export default (): Promise<Response> => secured(signInSettings(deploymentConfig()));

export const config: Config = { path: '/auth/settings', method: 'GET' };
