export const roles = ['clerk', 'reviewer', 'lead', 'operator', 'auditor', 'worker'] as const;
export type Role = (typeof roles)[number];
/** Roles that an issuer of people may give. */
export const personRoles = ['clerk', 'reviewer', 'lead', 'operator', 'auditor'] as const satisfies readonly Role[];

/** Caller of an operation, as the signed token says. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Candidate groups whose Activities the person sees. */
  readonly groups: readonly string[];
  /** Tenant whose data the person works on; '' where the deployment has one tenant. A service has none and works on all. */
  readonly tenant: string;
  /** Kind of caller: a service is the bridge with its workers, the only caller with the role worker. */
  readonly kind: 'person' | 'service';
}

/** Profile of a person in a token: address, language and time zone. */
export interface Profile {
  readonly email: string | null;
  /** BCP 47, such as `de`. */
  readonly language: string | null;
  /** IANA, such as `Europe/Berlin`. */
  readonly zone: string | null;
}

/** Person or service with a valid token. */
export interface Caller extends Person, Profile {
  /** End of the token, in milliseconds since 1970. Absent: unknown. */
  readonly expiresAt?: number;
}

export const hasRole = (person: Person, ...wanted: readonly Role[]): boolean => wanted.some((role) => person.roles.includes(role));
