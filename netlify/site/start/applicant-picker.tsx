import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import type { Application } from './application.ts';
import { listTestApplicants } from './test-applicants.ts';

/** In development: fills the form with one of the applicants that the sandbox knows. */
export function ApplicantPicker({ onPicked }: { onPicked: (application: Application) => void }) {
  const applicants = useQuery({ queryKey: ['test-applicants'], queryFn: listTestApplicants, staleTime: Infinity });
  if (!applicants.data?.length) return null;
  return (
    <Select
      label="Test applicant"
      description="Only in development: the sandbox answers differently for each of them."
      placeholder="Choose one, or type your own below"
      mb="lg"
      searchable
      data={applicants.data.map(({ application, effect }) => ({
        value: application.fullName,
        label: `${application.fullName}: ${effect}`,
      }))}
      onChange={(name) => {
        const picked = applicants.data.find(({ application }) => application.fullName === name);
        if (picked) onPicked(picked.application);
      }}
    />
  );
}
