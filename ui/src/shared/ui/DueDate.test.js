import { jsx as _jsx } from "react/jsx-runtime";
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { startI18n } from '../i18n';
import { DueDate } from './DueDate';
const inHours = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString();
const show = (dueAt, late) => render(_jsx(MantineProvider, { env: "test", children: _jsx(DueDate, { dueAt: dueAt, late: late }) }));
beforeAll(() => startI18n('cs'));
it('tells what is left', () => {
    show(inHours(3), false);
    expect(screen.getByText('termín za 3 hodiny')).toBeTruthy();
});
it('tells what is late, also when it became so while the page was open', () => {
    show(inHours(-2), false);
    expect(screen.getByText('termín byl před 2 hodinami')).toBeTruthy();
});
it('tells that there is no deadline', () => {
    show(null, false);
    expect(screen.getByText('Bez termínu')).toBeTruthy();
});
