import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '@/shared/api/idempotency';
import { useOpen } from '@/shared/ui/AppLink';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useUpload } from '../api/imports';
import classes from './Imports.module.css';
/** A place to drop a file on, and a button for whoever would rather choose it. */
export function Upload() {
    const { t } = useTranslation('imports');
    const open = useOpen();
    const upload = useUpload();
    const input = useRef(null);
    const [over, setOver] = useState(false);
    const send = (file) => {
        // A new key for every file somebody chooses: the same file twice is meant.
        if (file)
            upload.mutate({ file, key: newKey() }, { onSuccess: ({ id }) => open(`/imports/${id}`) });
    };
    return (_jsxs(_Fragment, { children: [_jsxs("div", { className: classes.drop, "data-over": over || undefined, onDragOver: (event) => {
                    event.preventDefault();
                    setOver(true);
                }, onDragLeave: () => setOver(false), onDrop: (event) => {
                    event.preventDefault();
                    setOver(false);
                    send(event.dataTransfer.files[0]);
                }, children: [_jsx(IconFileUpload, { size: 34, stroke: 1.4, "aria-hidden": true }), _jsx(Text, { size: "sm", children: t('upload.hint') }), _jsx("input", { ref: input, type: "file", accept: ".csv,.txt,.tsv,text/csv", hidden: true, "aria-label": t('upload.choose'), onChange: (event) => {
                            send(event.currentTarget.files?.[0]);
                            event.currentTarget.value = '';
                        } }), _jsx(Button, { loading: upload.isPending, onClick: () => input.current?.click(), children: t('upload.choose') }), _jsx(Text, { size: "xs", c: "dimmed", children: t('upload.formats') })] }), upload.error != null && _jsx(ProblemAlert, { error: upload.error })] }));
}
