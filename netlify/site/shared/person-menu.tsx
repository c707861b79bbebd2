import { Avatar, Box, Group, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { signOut } from '#netlify/site/sign-in/sign-out.ts';

import type { SessionPerson } from './session.ts';
import { listOf } from './words.ts';

export function PersonMenu({ person }: { person: SessionPerson }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton>
          <VisuallyHidden>{t('Signed in as {{name}}', { name: person.name })}</VisuallyHidden>
          <Group gap="xs" wrap="nowrap" aria-hidden>
            <Avatar name={person.name} color="initials" size={34} />
            <Box visibleFrom="xs">
              <Text size="sm" fw={600} lh={1.2}>
                {person.name}
              </Text>
              <Text size="xs" c="dimmed" lh={1.2}>
                {listOf(person.roles)}
              </Text>
            </Box>
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name}, {listOf(person.roles)}
        </Menu.Label>
        <Menu.Item renderRoot={(props) => <Link to="/settings" {...props} />}>{t('Settings')}</Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{t('Sign out')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
