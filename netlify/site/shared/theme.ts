import { Alert, Avatar, Badge, Button, createTheme, Menu, NavLink } from '@mantine/core';

/** Theme of the site. `close` is the label of the button that closes a notice. */
export const themeWith = (close: string) =>
  createTheme({
    primaryColor: 'indigo',
    respectReducedMotion: true,
    primaryShade: 7,
    defaultRadius: 'md',
    fontFamily: 'Inter, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", system-ui, sans-serif',
    headings: {
      fontWeight: '650',
      sizes: { h1: { fontSize: '1.6rem', lineHeight: '1.25' }, h2: { fontSize: '1.05rem', lineHeight: '1.4' } },
    },
    cursorType: 'pointer',
    components: {
      // Mantine's text in the colour of its background is too pale for some readers.
      Alert: Alert.extend({ classNames: { title: 'alert-title' } }),
      Avatar: Avatar.extend({ classNames: { placeholder: 'avatar-initials' } }),
      Badge: Badge.extend({ classNames: { label: 'badge-label' } }),
      Button: Button.extend({ classNames: { root: 'button-root' } }),
      // The placeholder is no item of the menu; without it the first item has the focus.
      Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
      // By name: the component is loaded after the page.
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
      NavLink: NavLink.extend({ classNames: { root: 'nav-link' } }),
    },
  });
