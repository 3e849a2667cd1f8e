package pdf

// A function is an export of pdfium.
type function int

// The exports that reading needs. Their contracts stand in pdfium's public headers:
// fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_annot.h,
// fpdf_formfill.h, fpdf_ppo.h and fpdf_flatten.h.
const (
	fnMalloc function = iota
	fnFree
	fnLoadDocument
	fnCloseDocument
	fnLastError
	fnPageCount
	fnMetaText
	fnLoadPage
	fnClosePage
	fnPageBox
	fnPageRotation
	fnAnnotCount
	fnAnnot
	fnCloseAnnot
	fnAnnotSubtype
	fnFlatten
	fnNewDocument
	fnImportPages
	fnFormType
	fnFormInfoSize
	fnFormInit
	fnFormExit
	fnFormAfterLoad
	fnFormBeforeClose
	fnLoadText
	fnCloseText
	fnCountChars
	fnText
	fnUnicode
	fnMapError
	fnIsGenerated
	fnIsHyphen
	fnTextObject
	fnCharOrigin
	fnCharBox
	fnLooseCharBox
	fnCharMatrix
	fnFontSize
	fnObjectFont
	fnRenderMode
	fnFontName
	fnFontFlags
	fnFontWeight
	fnFontAscent
	fnFontDescent
	fnGlyphWidth
	fnCountObjects
	fnObject
	fnFormCountObjects
	fnFormObject
	fnObjectType
	fnObjectMatrix
	fnCountSegments
	fnSegment
	fnSegmentPoint
	fnSegmentType
	fnSegmentClose
	fnDrawMode
	fnStrokeWidth
	fnFillColor
	fnClipPath
	fnClipPaths
	fnClipSegments
	fnClipSegment
	fnStrokeColor
	functionCount
)

// functionNames are the exports by their names in the module.
var functionNames = [functionCount]string{
	fnMalloc:           "malloc",
	fnFree:             "free",
	fnLoadDocument:     "FPDF_LoadMemDocument",
	fnCloseDocument:    "FPDF_CloseDocument",
	fnLastError:        "FPDF_GetLastError",
	fnPageCount:        "FPDF_GetPageCount",
	fnMetaText:         "FPDF_GetMetaText",
	fnLoadPage:         "FPDF_LoadPage",
	fnClosePage:        "FPDF_ClosePage",
	fnPageBox:          "FPDF_GetPageBoundingBox",
	fnPageRotation:     "FPDFPage_GetRotation",
	fnAnnotCount:       "FPDFPage_GetAnnotCount",
	fnAnnot:            "FPDFPage_GetAnnot",
	fnCloseAnnot:       "FPDFPage_CloseAnnot",
	fnAnnotSubtype:     "FPDFAnnot_GetSubtype",
	fnFlatten:          "FPDFPage_Flatten",
	fnNewDocument:      "FPDF_CreateNewDocument",
	fnImportPages:      "FPDF_ImportPagesByIndex",
	fnFormType:         "FPDF_GetFormType",
	fnFormInfoSize:     "FPDF_FORMFILLINFO_Size",
	fnFormInit:         "FPDFDOC_InitFormFillEnvironment",
	fnFormExit:         "FPDFDOC_ExitFormFillEnvironment",
	fnFormAfterLoad:    "FORM_OnAfterLoadPage",
	fnFormBeforeClose:  "FORM_OnBeforeClosePage",
	fnLoadText:         "FPDFText_LoadPage",
	fnCloseText:        "FPDFText_ClosePage",
	fnCountChars:       "FPDFText_CountChars",
	fnText:             "FPDFText_GetText",
	fnUnicode:          "FPDFText_GetUnicode",
	fnMapError:         "FPDFText_HasUnicodeMapError",
	fnIsGenerated:      "FPDFText_IsGenerated",
	fnIsHyphen:         "FPDFText_IsHyphen",
	fnTextObject:       "FPDFText_GetTextObject",
	fnCharOrigin:       "FPDFText_GetCharOrigin",
	fnCharBox:          "FPDFText_GetCharBox",
	fnLooseCharBox:     "FPDFText_GetLooseCharBox",
	fnCharMatrix:       "FPDFText_GetMatrix",
	fnFontSize:         "FPDFTextObj_GetFontSize",
	fnObjectFont:       "FPDFTextObj_GetFont",
	fnRenderMode:       "FPDFTextObj_GetTextRenderMode",
	fnFontName:         "FPDFFont_GetBaseFontName",
	fnFontFlags:        "FPDFFont_GetFlags",
	fnFontWeight:       "FPDFFont_GetWeight",
	fnFontAscent:       "FPDFFont_GetAscent",
	fnFontDescent:      "FPDFFont_GetDescent",
	fnGlyphWidth:       "FPDFFont_GetGlyphWidth",
	fnCountObjects:     "FPDFPage_CountObjects",
	fnObject:           "FPDFPage_GetObject",
	fnFormCountObjects: "FPDFFormObj_CountObjects",
	fnFormObject:       "FPDFFormObj_GetObject",
	fnObjectType:       "FPDFPageObj_GetType",
	fnObjectMatrix:     "FPDFPageObj_GetMatrix",
	fnCountSegments:    "FPDFPath_CountSegments",
	fnSegment:          "FPDFPath_GetPathSegment",
	fnSegmentPoint:     "FPDFPathSegment_GetPoint",
	fnSegmentType:      "FPDFPathSegment_GetType",
	fnSegmentClose:     "FPDFPathSegment_GetClose",
	fnDrawMode:         "FPDFPath_GetDrawMode",
	fnStrokeWidth:      "FPDFPageObj_GetStrokeWidth",
	fnFillColor:        "FPDFPageObj_GetFillColor",
	fnClipPath:         "FPDFPageObj_GetClipPath",
	fnClipPaths:        "FPDFClipPath_CountPaths",
	fnClipSegments:     "FPDFClipPath_CountPathSegments",
	fnClipSegment:      "FPDFClipPath_GetPathSegment",
	fnStrokeColor:      "FPDFPageObj_GetStrokeColor",
}

// calledFunctions are all exports that are called: those above, those by which go-pdfium
// starts a module and Emscripten's runtime unwinds its stack, and those by which go-pdfium
// draws a page. Any other traps.
func calledFunctions() []string {
	return append([]string{
		"_initialize", "FPDF_InitLibrary",
		"setThrew", "emscripten_stack_get_current", "_emscripten_stack_restore", "_emscripten_stack_alloc",
		"FPDF_LoadMemDocument64", "FPDF_GetPageWidth", "FPDF_GetPageHeight",
		"FPDFBitmap_Create", "FPDFBitmap_CreateEx", "FPDFBitmap_Destroy",
		"FPDFBitmap_GetStride", "FPDFBitmap_GetBuffer", "FPDFBitmap_FillRect",
		"FPDFPage_HasTransparency", "FPDF_RenderPageBitmap",
	}, functionNames[:]...)
}
