export const roles = ['clerk', 'reviewer', 'lead', 'operator', 'auditor', 'worker'] as const;
export type Role = (typeof roles)[number];
/** What an issuer of people may give. */
export const personRoles = ['clerk', 'reviewer', 'lead', 'operator', 'auditor'] as const satisfies readonly Role[];

/** Who calls, as the signed token says. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Candidate groups whose Activities the person sees. */
  readonly groups: readonly string[];
  /** Whose data the person works on; '' where the deployment has one tenant. A service has none and works on all. */
  readonly tenant: string;
  /** A service is the bridge with its workers; it alone has the role worker. */
  readonly kind: 'person' | 'service';
}

/** What a token says of a person beside: how to reach and address them. */
export interface Profile {
  readonly email: string | null;
  /** BCP 47, such as `de`. */
  readonly language: string | null;
  /** IANA, such as `Europe/Berlin`. */
  readonly zone: string | null;
}

/** Somebody whose token holds. */
export interface Caller extends Person, Profile {}

export const hasRole = (person: Person, ...wanted: readonly Role[]): boolean => wanted.some((role) => person.roles.includes(role));
