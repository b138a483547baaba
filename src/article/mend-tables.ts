/** Tables that hold nothing in some rows or columns, and tables that are no tables: the layout of the page they came from. */
import type { Element, ElementContent, Root } from 'hast';
import { inlineText, isElement, isLine, OBJECT } from './inline-text.ts';
import { mapElements } from './map-elements.ts';

/** Drops empty rows and columns; a table of one cell, or of one column with pictures, gives way to what it holds. */
export function mendTables(tree: Root): Root {
  return mapElements(tree, (element) => {
    if (element.tagName !== 'table') return [element];
    const rows = rowsOf(element);
    // Cells over several columns or rows are where they are for a reason.
    if (rows.some((row) => cellsOf(row).some(isSpanning))) return [element];
    const filled = rows.filter((row) => cellsOf(row).some(holdsSomething));
    if (filled.length === 0) return [];
    const columns = usedColumns(filled);
    const isLayout = columns.length === 1 && (filled.length === 1 || filled.every(holdsPicture));
    if (isLayout) return filled.flatMap((row) => cellsOf(row).filter(holdsSomething).map(asBlock));
    const width = Math.max(...filled.map((row) => cellsOf(row).length));
    return [
      filled.length === rows.length && columns.length === width
        ? element
        : rebuild(element, { filled: new Set(filled), columns }),
    ];
  });
}

function rowsOf(node: Element): readonly Element[] {
  return node.children.flatMap((child) => {
    if (isElement(child, 'tr')) return [child];
    return child.type === 'element' && /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter((child) => isElement(child, 'td') || isElement(child, 'th'));
}

function usedColumns(rows: readonly Element[]): readonly number[] {
  const used = new Set(
    rows.flatMap((row) => cellsOf(row).flatMap((cell, index) => (holdsSomething(cell) ? [index] : []))),
  );
  return [...used];
}

function rebuild(
  table: Element,
  { filled, columns }: { filled: ReadonlySet<Element>; columns: readonly number[] },
): Element {
  const rebuildIn = (node: ElementContent): readonly ElementContent[] => {
    if (isElement(node, 'tr')) return filled.has(node) ? [{ ...node, children: keepColumns(node, columns) }] : [];
    if (node.type !== 'element' || !/^t(?:head|body|foot)$/.test(node.tagName)) return [node];
    const children = node.children.flatMap(rebuildIn);
    return children.some((child) => child.type === 'element') ? [{ ...node, children }] : [];
  };
  return { ...table, children: table.children.flatMap(rebuildIn) };
}

function keepColumns(row: Element, columns: readonly number[]): ElementContent[] {
  return cellsOf(row).filter((_, index) => columns.includes(index));
}

function holdsSomething(node: Element): boolean {
  return inlineText(node).trim() !== '' || node.properties.id !== undefined;
}

function holdsPicture(row: Element): boolean {
  return inlineText(row).includes(OBJECT);
}

function isSpanning(cell: Element): boolean {
  return cell.properties.colSpan !== undefined || cell.properties.rowSpan !== undefined;
}

function asBlock(cell: Element): Element {
  return { ...cell, tagName: isLine(cell) ? 'p' : 'div', properties: {} };
}
