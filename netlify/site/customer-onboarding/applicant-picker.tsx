import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { FormValue } from '#netlify/site/forms/form-schema.ts';

import { listTestApplicants } from './test-applicants.ts';

/** Picker for development: fills the form with an applicant that the sandbox knows. */
export function ApplicantPicker({ onPicked }: { onPicked: (application: FormValue) => void }) {
  const { t } = useTranslation();
  const applicants = useQuery({ queryKey: ['test-applicants'], queryFn: listTestApplicants, staleTime: Infinity });
  if (!applicants.data?.length) return null;
  return (
    <Select
      label={t('Test applicant')}
      description={t('Only in development: the sandbox answers differently for each of them.')}
      placeholder={t('Choose one, or type your own below')}
      mb="lg"
      searchable
      data={applicants.data.map(({ fullName, effect }) => ({ value: fullName, label: `${fullName}: ${effect}` }))}
      onChange={(name) => {
        const picked = applicants.data.find(({ fullName }) => fullName === name);
        if (picked) onPicked(picked.application);
      }}
    />
  );
}
