/** The external systems that workers use, by the name in code, with the name for people: "The mail server does not answer". */
export const systems = {
  kyc: 'KYC provider',
  billing: 'billing system',
  mail: 'mail server',
  stock: 'warehouse',
  invoicing: 'invoicing system',
  carrier: 'carrier',
  payment: 'payment provider',
} as const;

/** Returns what the names of a system's settings begin with: `MAIL` of `MAIL_FROM`. */
export const settingPrefix = (system: string): string => system.toUpperCase().replaceAll('-', '_');

export type SystemName = keyof typeof systems;

export const isSystemName = (name: string): name is SystemName => Object.hasOwn(systems, name);
