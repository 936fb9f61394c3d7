import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { ActionIcon, Group } from '@mantine/core';
import { IconFocusCentered, IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { localise } from './localise';
import './ProcessDiagram.css';
/** Smaller than this the labels cannot be read, so the diagram opens where the record stands instead of as a whole. */
const READABLE = 0.65;
/** A process as it was drawn, with the way a record has come and where it stands. For reading; load it lazily. */
export function ProcessDiagram({ xml, name, active, visited, height = 280 }) {
    const { t, i18n } = useTranslation();
    const container = useRef(null);
    const viewer = useRef(undefined);
    const here = useEffectEvent(() => t('diagram.active'));
    useEffect(() => {
        if (!container.current)
            return;
        // The wheel belongs to the page; buttons and dragging are enough here.
        const created = new NavigatedViewer({ container: container.current, zoomScroll: { enabled: false } });
        viewer.current = created;
        let gone = false;
        void created
            .importXML(localise(xml, i18n.language))
            .then(() => {
            if (gone)
                return;
            mark(created, active, visited, here());
            focus(created, active);
        })
            // A diagram that cannot be drawn must not take the page with it.
            .catch((error) => console.warn('The diagram cannot be shown', error));
        return () => {
            gone = true;
            viewer.current = undefined;
            created.destroy();
        };
    }, [xml, active, visited, i18n.language]);
    const zoom = (factor) => {
        const canvas = viewer.current?.get('canvas');
        canvas?.zoom(canvas.zoom() * factor, 'auto');
    };
    return (_jsxs("div", { className: "process-diagram", role: "group", "aria-label": t('diagram.label', { name }), children: [_jsx("div", { ref: container, style: { height } }), _jsxs(Group, { gap: 4, className: "process-diagram-tools", children: [_jsx(ActionIcon, { variant: "default", size: "sm", "aria-label": t('diagram.zoomIn'), onClick: () => zoom(1.25), children: _jsx(IconPlus, { size: 14 }) }), _jsx(ActionIcon, { variant: "default", size: "sm", "aria-label": t('diagram.zoomOut'), onClick: () => zoom(0.8), children: _jsx(IconMinus, { size: 14 }) }), _jsx(ActionIcon, { variant: "default", size: "sm", "aria-label": t('diagram.active'), onClick: () => viewer.current && focus(viewer.current, active), children: _jsx(IconFocusCentered, { size: 14 }) }), _jsx(ActionIcon, { variant: "default", size: "sm", "aria-label": t('diagram.fit'), onClick: () => viewer.current?.get('canvas').zoom('fit-viewport', 'auto'), children: _jsx(IconMaximize, { size: 14 }) })] })] }));
}
function mark(viewer, active, visited, words) {
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    for (const id of visited)
        if (elements.get(id))
            canvas.addMarker(id, 'visited');
    for (const id of active) {
        if (!elements.get(id))
            continue;
        canvas.addMarker(id, 'here');
        const pin = document.createElement('div');
        pin.className = 'process-diagram-pin';
        pin.textContent = words;
        viewer.get('overlays').add(id, { position: { top: -26, left: 0 }, html: pin });
    }
}
function focus(viewer, active) {
    const canvas = viewer.get('canvas');
    const standing = active.map((id) => viewer.get('elementRegistry').get(id)).find(Boolean);
    if (canvas.zoom('fit-viewport', 'auto') >= READABLE || !standing)
        return;
    canvas.zoom(READABLE, { x: standing.x + standing.width / 2, y: standing.y + standing.height / 2 });
    canvas.scrollToElement(active[0] ?? '');
}
