import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, Kbd, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { Bell } from '@/features/messaging/components/Bell';
import { AppLink } from '@/shared/ui/AppLink';
import { closeFlyout } from '@/shared/ui/Flyout';
import { LogoMark } from '@/shared/ui/Logo';
import { Toasts } from '@/shared/ui/Toasts';
import { homeOf, placesFor } from './navigation';
import classes from './Shell.module.css';
import { UserMenu } from './UserMenu';
const CheatSheet = lazy(() => import('./CheatSheet').then((module) => ({ default: module.CheatSheet })));
const Palette = lazy(() => import('./Palette').then((module) => ({ default: module.Palette })));
const MENU = 'main-menu';
/** What surrounds every screen: where I can go, what is new, who I am. */
export function Shell() {
    const { t } = useTranslation('app');
    const me = useMe();
    const { routesByPath } = useRouter();
    const places = placesFor(me.role, routesByPath);
    const path = useLocation({ select: (location) => location.pathname });
    const [cheatSheet, cheats] = useDisclosure(false);
    const [palette, setPalette] = useState(false);
    useHotkeys([
        ['mod+K', () => setPalette(true)],
        ['/', () => document.querySelector('[data-search]')?.focus()],
    ]);
    useHotkeys([['shift+?', cheats.open], ['?', cheats.open]]);
    const main = useFocusAfterNavigation(path);
    const current = (place) => path === place.href || path.startsWith(`${place.href}/`);
    return (_jsxs("div", { className: classes.shell, children: [_jsx("a", { className: classes.skip, href: "#main", onClick: (event) => {
                    event.preventDefault();
                    main.current?.focus();
                }, children: t('skip') }), _jsxs("header", { className: classes.header, children: [_jsx(ActionIcon, { variant: "subtle", color: "gray", size: "lg", hiddenFrom: "md", popoverTarget: MENU, "aria-label": t('menu'), children: _jsx(IconMenu2, { size: 22 }) }), _jsxs(AppLink, { href: homeOf(me.role, routesByPath), className: classes.brand, "aria-label": t('home'), children: [_jsx(LogoMark, {}), _jsx("span", { className: classes.wordmark, children: "Kr\u00E1mek" })] }), _jsxs(UnstyledButton, { className: classes.search, onClick: () => setPalette(true), children: [_jsx(IconSearch, { size: 16, "aria-hidden": true }), _jsx(Text, { span: true, size: "sm", className: classes.words, children: t('palette.open') }), _jsx(Kbd, { size: "xs", className: classes.keys, "aria-hidden": true, children: "Ctrl K" })] }), _jsxs("div", { className: classes.mine, children: [_jsx(Bell, {}), _jsx(UserMenu, { onCheatSheet: cheats.open })] })] }), _jsxs("nav", { id: MENU, popover: "auto", className: classes.navbar, "aria-label": t('navigation'), children: [places.map((place) => (_jsxs(AppLink, { href: place.href, className: classes.place, "aria-current": current(place) ? 'page' : undefined, children: [_jsx(place.icon, { size: 19, stroke: 1.7, "aria-hidden": true }), t(`place.${place.key}`)] }, place.key))), _jsxs(UnstyledButton, { className: classes.help, onClick: cheats.open, visibleFrom: "md", children: [t('cheatSheet.title'), " ", _jsx(Kbd, { size: "xs", children: "?" })] })] }), _jsx("main", { id: "main", tabIndex: -1, ref: main, className: classes.main, children: _jsx(Outlet, {}) }), _jsx("nav", { className: classes.tabs, "aria-label": t('shortcuts'), children: places.slice(0, 4).map((place) => (_jsxs(AppLink, { href: place.href, className: classes.tab, "aria-current": current(place) ? 'page' : undefined, children: [_jsx(place.icon, { size: 22, stroke: 1.7, "aria-hidden": true }), _jsx("span", { children: t(`place.${place.key}`) })] }, place.key))) }), _jsx(Toasts, {}), _jsxs(Suspense, { children: [cheatSheet && _jsx(CheatSheet, { onClose: cheats.close }), palette && _jsx(Palette, { places: places, onClose: () => setPalette(false) })] })] }));
}
/** After going to another screen the menu is out of the way and a screen reader starts at the content. */
function useFocusAfterNavigation(path) {
    const main = useRef(null);
    const shown = useRef(path);
    useEffect(() => {
        if (shown.current === path)
            return;
        shown.current = path;
        closeFlyout(MENU);
        main.current?.focus({ preventScroll: true });
    }, [path]);
    return main;
}
