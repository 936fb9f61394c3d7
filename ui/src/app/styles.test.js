import { expect, it } from 'vitest';
const sources = import.meta.glob('/src/**/*.tsx', { eager: true, query: '?raw', import: 'default' });
const imported = Object.values(import.meta.glob('./styles.ts', { eager: true, query: '?raw', import: 'default' })).join('\n');
const available = Object.keys(import.meta.glob('/node_modules/@mantine/core/styles/*.layer.css')).map((path) => path.slice(path.lastIndexOf('/') + 1, -'.layer.css'.length));
/** Components that Mantine builds of others and that bring no style sheet under their own name. */
const partsOf = {
    Select: ['Combobox', 'Input'],
    MultiSelect: ['Combobox', 'Input', 'Pill', 'PillsInput'],
    TagsInput: ['Combobox', 'Input', 'Pill', 'PillsInput'],
    Autocomplete: ['Combobox', 'Input'],
    Textarea: ['Input'],
    TextInput: ['Input'],
    NumberInput: ['NumberInput', 'Input'],
    PasswordInput: ['PasswordInput', 'Input'],
    FileInput: ['Input'],
};
it('every Mantine component in use has its style sheet', () => {
    const used = new Set(Object.values(sources).flatMap((source) => [...source.matchAll(/import {([^}]*)} from '@mantine\/core'/g)].flatMap((match) => (match[1] ?? '').split(',').map((name) => name.trim()))));
    const wanted = [...used].flatMap((name) => [...(partsOf[name] ?? []), name]).filter((name) => available.includes(name));
    expect(available).toContain('Button');
    expect(wanted.filter((name) => !imported.includes(`/${name}.layer.css`))).toEqual([]);
});
