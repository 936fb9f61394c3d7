import { jsx as _jsx } from "react/jsx-runtime";
import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css';
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Czech } from 'flatpickr/dist/l10n/cs';
import { Polish } from 'flatpickr/dist/l10n/pl';
import { useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formSentence } from './formTexts';
import './FormViewer.css';
/** A Camunda Form as its author drew it, in the user's language and in our colours. Loaded only with a task that has one. */
export function FormViewer({ schema, data, readOnly, handle }) {
    const { t, i18n } = useTranslation('tasks');
    const container = useRef(null);
    const form = useRef(undefined);
    const typed = useRef({});
    const translate = useEffectEvent((text) => formSentence(t, text));
    const initial = useEffectEvent(() => ({ ...data, ...typed.current }));
    const isReadOnly = useEffectEvent(() => readOnly);
    // Data read again in the background must not wipe what is being typed: only another schema (a new language, a new
    // version) draws the form anew, and then with the values it had.
    useEffect(() => {
        if (!container.current)
            return;
        flatpickr.localize({ cs: Czech, pl: Polish }[i18n.language] ?? flatpickr.l10ns.default);
        const created = new Form({ container: container.current });
        const validator = created.get('validator');
        const validate = validator.validateFieldInstance.bind(validator);
        validator.validateFieldInstance = (instance, value) => validate(instance, value).map(translate);
        created.on('changed', (event) => {
            typed.current = event.data;
        });
        form.current = created;
        void created.importSchema(schema, initial()).then(() => created.setProperty('readOnly', isReadOnly()));
        return () => {
            form.current = undefined;
            created.destroy();
        };
    }, [schema, i18n.language]);
    useEffect(() => form.current?.setProperty('readOnly', readOnly), [readOnly]);
    useImperativeHandle(handle, () => ({
        submit: () => {
            const result = form.current?.submit();
            if (!result)
                return undefined;
            if (Object.keys(result.errors).length > 0) {
                // The first field at fault gets the focus, once its message is drawn.
                requestAnimationFrame(() => container.current?.querySelector('[aria-invalid="true"]')?.focus());
                return undefined;
            }
            return result.data;
        },
        show: (problems) => {
            const current = form.current;
            if (!current)
                return problems;
            const fields = current.get('formFieldRegistry').getAll();
            const byKey = new Map(fields.flatMap((field) => (field.key ? [[field.key, field.id]] : [])));
            const errors = problems.flatMap(({ field, message }) => {
                const id = byKey.get(field);
                return id ? [[id, [message]]] : [];
            });
            current._setState({ errors: Object.fromEntries(errors) });
            return problems.filter(({ field }) => !byKey.has(field));
        },
    }));
    const texts = { '--select-placeholder': JSON.stringify(t('form.select')) };
    return _jsx("div", { ref: container, className: "task-form", style: texts });
}
