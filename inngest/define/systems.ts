/** The external systems that workers use, by the name in code, with the name for people: "The KYC provider does not answer". */
export const systems = { kyc: 'KYC provider', billing: 'billing system', mail: 'mail server' } as const;

export type SystemName = keyof typeof systems;

export const isSystemName = (name: string): name is SystemName => Object.hasOwn(systems, name);
