/** The order in which WordprocessingML wants its elements (ECMA-376, transitional); Word refuses some files that break it. */

const words = (text: string): readonly string[] => text.split(/\s+/).map((name) => `w:${name}`);

/** Children in their sequence; a name that is not listed may not occur. */
export const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': words(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku ' +
      'wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents ' +
      'suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:rPr': words(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing ' +
      'w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
  ),
  'w:tblPr': words(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout ' +
      'tblCellMar tblLook tblCaption tblDescription tblPrChange',
  ),
  'w:tcPr': words('cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark tcPrChange'),
  'w:tblBorders': words('top left start bottom right end insideH insideV'),
  'w:tcBorders': words('top left start bottom right end insideH insideV tl2br tr2bl'),
  'w:tblCellMar': words('top left start bottom right end'),
  'w:tcMar': words('top left start bottom right end'),
  'w:pBdr': words('top left bottom right between bar'),
  'w:sdt': words('sdtPr sdtEndPr sdtContent'),
  'w:sdtPr': words(
    'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex ' +
      'equation comboBox date docPartObj docPartList dropDownList picture richText text citation group bibliography',
  ),
  'w:sectPr': words(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign ' +
      'noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  ),
  'w:style': words(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose ' +
      'personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  ),
  'w:docDefaults': words('rPrDefault pPrDefault'),
  'w:styles': words('docDefaults latentStyles style'),
  'w:document': words('background body'),
  'wp:inline': ['wp:extent', 'wp:effectExtent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
};

/** Headers and footers of a section may stand in any order among themselves. */
export const SAME_RANK: Readonly<Record<string, string>> = { 'w:footerReference': 'w:headerReference' };

/** Children that come first, in this order, where they occur; anything may follow. */
export const LEADING: Readonly<Record<string, readonly string[]>> = {
  'w:p': ['w:pPr'],
  'w:r': ['w:rPr'],
  'w:tc': ['w:tcPr'],
  'w:tbl': ['w:tblPr', 'w:tblGrid'],
  'w:tr': ['w:tblPrEx', 'w:trPr'],
};

/** Children in any order, but no others. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'w:trPr': words(
    'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange',
  ),
  'w:tblGrid': words('gridCol tblGridChange'),
  'w:tr': words('tblPrEx trPr tc sdt customXml bookmarkStart bookmarkEnd'),
  'w:hdr': words('p tbl sdt'),
  'w:ftr': words('p tbl sdt'),
};
