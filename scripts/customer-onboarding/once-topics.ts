export const onboardingOnceTopics = [
  'customer-onboarding.create-customer',
  'customer-onboarding.open-billing-account',
  'customer-onboarding.send-welcome',
];
