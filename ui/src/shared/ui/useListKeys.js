import { useHotkeys } from '@mantine/hooks';
/** j and k walk through the rows of a list; the focused row is a link, so Enter opens it. */
export function useListKeys(container) {
    const step = (by) => () => {
        const rows = [...(container.current?.querySelectorAll('[data-row]') ?? [])];
        const at = rows.findIndex((row) => row === document.activeElement);
        const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
        rows[next]?.focus();
        rows[next]?.scrollIntoView({ block: 'nearest' });
    };
    useHotkeys([
        ['j', step(1)],
        ['k', step(-1)],
    ]);
}
