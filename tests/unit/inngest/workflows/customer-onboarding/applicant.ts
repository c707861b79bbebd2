export const applicant = { fullName: 'Anna Clear', birthDate: '1990-04-12', country: 'NL', email: 'anna@example.com' };
