import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface DialogButtonProps {
  label: string;
  isAllowed: boolean;
  isProminent?: boolean;
  children: (dialog: { isOpen: boolean; close: () => void }) => ReactNode;
}

/**
 * Button that opens a dialog. An open dialog, with what is typed in it, stays when somebody else's change takes the action away meanwhile;
 * the answer to sending it says why.
 */
export function DialogButton({ label, isAllowed, isProminent = false, children }: DialogButtonProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      {isAllowed && (
        <Button variant={isProminent ? 'filled' : 'default'} size={isProminent ? 'sm' : 'xs'} onClick={open}>
          {label}
        </Button>
      )}
      {children({ isOpen, close })}
    </>
  );
}
