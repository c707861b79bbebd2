import { ApplicantPicker } from './applicant-picker.tsx';

export const customerOnboardingHelpers = { 'customer-onboarding': ApplicantPicker };
