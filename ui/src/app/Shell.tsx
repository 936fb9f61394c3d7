import { ActionIcon, Kbd, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { Bell } from '@/features/messaging/components/Bell'
import { AppLink } from '@/shared/ui/AppLink'
import { closeFlyout } from '@/shared/ui/Flyout'
import { LogoMark } from '@/shared/ui/Logo'
import { Toasts } from '@/shared/ui/Toasts'
import { homeOf, placesFor, type Place } from './navigation'
import classes from './Shell.module.css'
import { UserMenu } from './UserMenu'

const CheatSheet = lazy(() => import('./CheatSheet').then((module) => ({ default: module.CheatSheet })))
const Palette = lazy(() => import('./Palette').then((module) => ({ default: module.Palette })))

const MENU = 'main-menu'

/** What surrounds every screen: where I can go, what is new, who I am. */
export function Shell() {
  const { t } = useTranslation('app')
  const me = useMe()
  const { routesByPath } = useRouter()
  const places = placesFor(me.role, routesByPath)
  const path = useLocation({ select: (location) => location.pathname })
  const [cheatSheet, cheats] = useDisclosure(false)
  const [palette, setPalette] = useState(false)
  useHotkeys([
    ['mod+K', () => setPalette(true)],
    ['/', () => document.querySelector<HTMLElement>('[data-search]')?.focus()],
  ])
  useHotkeys([['shift+?', cheats.open], ['?', cheats.open]])
  const main = useFocusAfterNavigation(path)
  const current = (place: Place) => path === place.href || path.startsWith(`${place.href}/`)

  return (
    <div className={classes.shell}>
      <a
        className={classes.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t('skip')}
      </a>
      <header className={classes.header}>
        <ActionIcon variant="subtle" color="gray" size="lg" hiddenFrom="md" popoverTarget={MENU} aria-label={t('menu')}>
          <IconMenu2 size={22} />
        </ActionIcon>
        <AppLink href={homeOf(me.role, routesByPath)} className={classes.brand} aria-label={t('home')}>
          <LogoMark />
          <span className={classes.wordmark}>Krámek</span>
        </AppLink>
        <UnstyledButton className={classes.search} onClick={() => setPalette(true)}>
          <IconSearch size={16} aria-hidden />
          <Text span size="sm" className={classes.words}>
            {t('palette.open')}
          </Text>
          <Kbd size="xs" className={classes.keys} aria-hidden>
            Ctrl K
          </Kbd>
        </UnstyledButton>
        <div className={classes.mine}>
          <Bell />
          <UserMenu onCheatSheet={cheats.open} />
        </div>
      </header>

      <nav id={MENU} popover="auto" className={classes.navbar} aria-label={t('navigation')}>
        {places.map((place) => (
          <AppLink key={place.key} href={place.href} className={classes.place} aria-current={current(place) ? 'page' : undefined}>
            <place.icon size={19} stroke={1.7} aria-hidden />
            {t(`place.${place.key}`)}
          </AppLink>
        ))}
        <UnstyledButton className={classes.help} onClick={cheats.open} visibleFrom="md">
          {t('cheatSheet.title')} <Kbd size="xs">?</Kbd>
        </UnstyledButton>
      </nav>

      <main id="main" tabIndex={-1} ref={main} className={classes.main}>
        <Outlet />
      </main>

      <nav className={classes.tabs} aria-label={t('shortcuts')}>
        {places.slice(0, 4).map((place) => (
          <AppLink key={place.key} href={place.href} className={classes.tab} aria-current={current(place) ? 'page' : undefined}>
            <place.icon size={22} stroke={1.7} aria-hidden />
            <span>{t(`place.${place.key}`)}</span>
          </AppLink>
        ))}
      </nav>

      <Toasts />
      <Suspense>
        {cheatSheet && <CheatSheet onClose={cheats.close} />}
        {palette && <Palette places={places} onClose={() => setPalette(false)} />}
      </Suspense>
    </div>
  )
}

/** After going to another screen the menu is out of the way and a screen reader starts at the content. */
function useFocusAfterNavigation(path: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    closeFlyout(MENU)
    main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}
