import { createTheme } from '@mantine/core';
// A corner shop: bottle-green woodwork, marmalade on the shelf, paper bags, brick for what is late.
const pine = [
    '#eef7f2', '#dcece4', '#b7d9c9', '#8ec5ad', '#6ab394', '#4c9d7d', '#37876a', '#2a7058', '#215c48', '#1b4c3c',
];
const marmalade = [
    '#fff5e5', '#ffe8c7', '#fdd18f', '#f8b95a', '#f2a33c', '#dd8a1f', '#bd7012', '#98580c', '#7a460b', '#5f370c',
];
const brick = [
    '#fdf0ec', '#f9dcd4', '#f0b6a8', '#e68f7a', '#da6c53', '#c95139', '#b03f2a', '#933322', '#7a2b1e', '#64251b',
];
const paper = [
    '#fbf8f3', '#f4efe6', '#e7dfd2', '#d6ccbc', '#b9ad9b', '#96897a', '#756a5d', '#5a5147', '#413a33', '#2c2722',
];
const night = [
    '#ece6dd', '#cfc7bc', '#b3aa9e', '#8d8479', '#4d463f', '#3b3631', '#2d2925', '#24211e', '#1b1917', '#141210',
];
export const theme = createTheme({
    primaryColor: 'pine',
    primaryShade: { light: 9, dark: 7 },
    colors: { pine, marmalade, red: brick, gray: paper, dark: night },
    black: '#26211c',
    defaultRadius: 'md',
    fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", Cantarell, sans-serif',
    headings: {
        fontFamily: '"Iowan Old Style", "Palatino Linotype", Palatino, P052, "Book Antiqua", Georgia, serif',
        fontWeight: '650',
        sizes: { h1: { fontSize: '1.75rem' }, h2: { fontSize: '1.25rem' }, h3: { fontSize: '1.05rem' } },
    },
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
        // A list that drops down by itself hides what is below before anybody has asked for it.
        Select: { defaultProps: { openOnFocus: false } },
    },
});
function tint(name, shades) {
    return {
        [`--mantine-color-${name}-light`]: `color-mix(in srgb, ${shades[5]} 24%, #24211e)`,
        [`--mantine-color-${name}-light-hover`]: `color-mix(in srgb, ${shades[5]} 34%, #24211e)`,
        [`--mantine-color-${name}-light-color`]: shades[2],
    };
}
/** Mantine's own dimmed and placeholder greys fall below 4.5 : 1 on our backgrounds. */
export const cssVariables = () => ({
    variables: {},
    light: {
        '--mantine-color-body': '#fdfbf7',
        '--mantine-color-dimmed': '#655b50',
        '--mantine-color-placeholder': '#6f6559',
        '--mantine-color-error': '#933322',
        '--mantine-color-anchor': '#215c48',
        '--kramek-surface': '#ffffff',
        '--kramek-shade': '#f4efe6',
        '--kramek-line': '#e2d9ca',
        '--kramek-accent': '#dd8a1f',
    },
    dark: {
        '--mantine-color-body': '#1b1917',
        '--mantine-color-dimmed': '#b3aa9e',
        '--mantine-color-placeholder': '#a89f93',
        '--mantine-color-error': '#f0a08d',
        '--mantine-color-anchor': '#8ec5ad',
        '--kramek-surface': '#24211e',
        '--kramek-shade': '#2d2925',
        '--kramek-line': '#3b3631',
        '--kramek-accent': '#f2a33c',
        // Mantine's tints of our deep colours vanish on a dark page.
        ...tint('pine', pine),
        ...tint('marmalade', marmalade),
        ...tint('red', brick),
        '--mantine-color-gray-light': '#38332d',
        '--mantine-color-gray-light-color': '#e7dfd2',
    },
});
