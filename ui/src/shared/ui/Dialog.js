import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
/** A modal dialog that is mounted when it is wanted. Its head is not one of the page's banners, hence the role. */
export function Dialog({ title, onClose, size, children }) {
    const { t } = useTranslation();
    return (_jsxs(Modal.Root, { opened: true, onClose: onClose, size: size, children: [_jsx(Modal.Overlay, {}), _jsxs(Modal.Content, { children: [_jsxs(Modal.Header, { role: "presentation", children: [_jsx(Modal.Title, { fw: 650, children: title }), _jsx(Modal.CloseButton, { "aria-label": t('close') })] }), _jsx(Modal.Body, { children: children })] })] }));
}
