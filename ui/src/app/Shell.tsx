import { AppShell, Burger, Button, Group, Kbd, NavLink, ScrollArea, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { Bell } from '@/features/messaging/components/Bell'
import { AppLink } from '@/shared/ui/AppLink'
import { LogoMark } from '@/shared/ui/Logo'
import { CheatSheet } from './CheatSheet'
import { homeOf, placesFor, type Place } from './navigation'
import classes from './Shell.module.css'
import { UserMenu } from './UserMenu'

const Palette = lazy(() => import('./Palette').then((module) => ({ default: module.Palette })))

/** What surrounds every screen: where I can go, what is new, who I am. */
export function Shell() {
  const { t } = useTranslation('app')
  const me = useMe()
  const { routesByPath } = useRouter()
  const places = placesFor(me.role, routesByPath)
  const path = useLocation({ select: (location) => location.pathname })
  const [menu, { toggle, close }] = useDisclosure(false)
  const [cheatSheet, cheats] = useDisclosure(false)
  const [palette, setPalette] = useState(false)
  useHotkeys([
    ['mod+K', () => setPalette(true)],
    ['/', () => document.querySelector<HTMLElement>('[data-search]')?.focus()],
  ])
  useHotkeys([['shift+?', cheats.open], ['?', cheats.open]])
  const main = useFocusAfterNavigation(path, close)
  const current = (place: Place) => path === place.href || path.startsWith(`${place.href}/`)

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 224, breakpoint: 'md', collapsed: { mobile: !menu } }}
      footer={{ height: { base: 60, md: 0 } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className={classes.skip} href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus() }}>
        {t('skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          <Burger opened={menu} onClick={toggle} hiddenFrom="md" size="sm" aria-label={t('menu')} />
          <AppLink href={homeOf(me.role, routesByPath)} className={classes.brand} aria-label={t('home')}>
            <LogoMark />
            <span className={classes.wordmark}>Krámek</span>
          </AppLink>
          <UnstyledButton className={classes.search} onClick={() => setPalette(true)} aria-label={t('palette.open')}>
            <IconSearch size={16} />
            <Text span size="sm" visibleFrom="sm">
              {t('palette.open')}
            </Text>
            <Kbd size="xs" className={classes.keys}>Ctrl K</Kbd>
          </UnstyledButton>
          <Group gap="xs" wrap="nowrap" ml="auto">
            <Bell />
            <UserMenu onCheatSheet={cheats.open} />
          </Group>
        </Group>
      </AppShell.Header>

      <AppShell.Navbar p="xs" className={classes.navbar} aria-label={t('navigation')}>
        <AppShell.Section grow component={ScrollArea}>
          {places.map((place) => (
            <NavLink
              key={place.key}
              component={AppLink}
              href={place.href}
              label={t(`place.${place.key}`)}
              leftSection={<place.icon size={19} stroke={1.7} />}
              active={current(place)}
              aria-current={current(place) ? 'page' : undefined}
              className={classes.place}
            />
          ))}
        </AppShell.Section>
        <AppShell.Section visibleFrom="md">
          <Button variant="subtle" color="gray" size="xs" fullWidth justify="flex-start" onClick={cheats.open} rightSection={<Kbd size="xs">?</Kbd>}>
            {t('cheatSheet.title')}
          </Button>
        </AppShell.Section>
      </AppShell.Navbar>

      <AppShell.Main id="main" tabIndex={-1} ref={main} className={classes.main}>
        <Outlet />
      </AppShell.Main>

      <AppShell.Footer hiddenFrom="md" className={classes.footer}>
        <nav className={classes.tabs} aria-label={t('shortcuts')}>
          {places.slice(0, 4).map((place) => (
            <AppLink key={place.key} href={place.href} className={classes.tab} aria-current={current(place) ? 'page' : undefined}>
              <place.icon size={22} stroke={1.7} />
              <span>{t(`place.${place.key}`)}</span>
            </AppLink>
          ))}
        </nav>
      </AppShell.Footer>

      <CheatSheet opened={cheatSheet} onClose={cheats.close} />
      {palette && (
        <Suspense>
          <Palette places={places} onClose={() => setPalette(false)} />
        </Suspense>
      )}
    </AppShell>
  )
}

/** After going to another screen the menu is out of the way and a screen reader starts at the content. */
function useFocusAfterNavigation(path: string, closeMenu: () => void) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    closeMenu()
    main.current?.focus({ preventScroll: true })
  }, [path, closeMenu])
  return main
}
