/** Applicant whom the sandbox (sandbox/customer-onboarding/named-cases.ts) knows as the namesake of a listed person: screening asks for a review. */
export const namesake = { fullName: 'Maria Gonzalez', birthDate: '1990-04-12', country: 'NL', email: 'maria.gonzalez@example.com' };
