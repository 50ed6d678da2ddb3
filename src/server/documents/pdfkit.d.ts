// What pdfkit 0.20 offers and @types/pdfkit 0.17 does not yet know.

declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Which cells a table header speaks for. */
    scope?: 'Row' | 'Column' | 'Both';
  }
}

declare namespace PDFKit {
  interface PDFDocument {
    /** The font chosen last, as pdfkit opened it with fontkit. */
    _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  }

  interface PDFStructureElement {
    /** The element as it is written to the file. */
    dictionary: { data: Record<string, unknown> };
  }

  interface PDFOutline {
    addItem(title: string, options: { expanded?: boolean; top?: number; left?: number }): PDFOutline;
  }
}
