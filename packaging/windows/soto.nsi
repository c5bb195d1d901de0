; The installer for Windows 10 and 11: for the person who runs it, without an administrator. Books are no part of it and stay.
; Run by packaging/package_windows.py, which gives VERSION, FOLDER, ICON, OUT and KILOBYTES.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64 ; the two programs hold the same modules

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\SoTo"
!define CLASSES "Software\Classes"
!define TOO_OLD "Sổ Tổ cần Windows 10 (bản 1809) hoặc Windows 11. Máy này cũ hơn nên không cài được."
!define IS_OPEN "Sổ Tổ đang mở trên máy này. Đóng Sổ Tổ rồi bấm Thử lại."

Name "Sổ Tổ"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\SoTo"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
BrandingText "Sổ Tổ ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\soto.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở Sổ Tổ"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

VIProductVersion "0.0.0.0"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductName" "Sổ Tổ"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileDescription" "Bộ cài Sổ Tổ"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "LegalCopyright" ""

; What a program that is still open holds cannot be taken away: then nothing is changed.
!macro LetGo ERROR
  ${Do}
    ClearErrors
    ${If} ${FileExists} "$INSTDIR\soto.exe"
      Delete "$INSTDIR\soto.exe"
    ${EndIf}
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${IS_OPEN}" /SD IDCANCEL IDRETRY +3
    SetErrorLevel ${ERROR}
    Quit
  ${Loop}
!macroend

!macro TakeAwayProgram
  Delete "$INSTDIR\soto.exe"
  Delete "$INSTDIR\sotoc.exe"
  Delete "$INSTDIR\LICENSE.txt"
  RMDir /r "$INSTDIR\_internal"
!macroend

Function .onInit
  ${IfNot} ${AtLeastBuild} 17763
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "${TOO_OLD}" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd

Section
  SetShellVarContext current
  !insertmacro LetGo 4
  !insertmacro TakeAwayProgram
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\go-cai-dat.exe"

  CreateShortcut "$SMPROGRAMS\Sổ Tổ.lnk" "$INSTDIR\soto.exe"
  CreateShortcut "$DESKTOP\Sổ Tổ.lnk" "$INSTDIR\soto.exe"

  WriteRegStr HKCU "${CLASSES}\.sotobook" "" "SoTo.Book"
  WriteRegStr HKCU "${CLASSES}\SoTo.Book" "" "Sổ của Tổ, Hội hoặc phòng giao dịch"
  WriteRegStr HKCU "${CLASSES}\SoTo.Book\DefaultIcon" "" "$INSTDIR\soto.exe,0"
  WriteRegStr HKCU "${CLASSES}\SoTo.Book\shell\open\command" "" '"$INSTDIR\soto.exe" window "%1"'
  WriteRegStr HKCU "${CLASSES}\.soto" "" "SoTo.Batch"
  WriteRegStr HKCU "${CLASSES}\SoTo.Batch" "" "Tệp gửi của Sổ Tổ"
  WriteRegStr HKCU "${CLASSES}\SoTo.Batch\DefaultIcon" "" "$INSTDIR\soto.exe,0"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Sổ Tổ"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Sổ Tổ"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\soto.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\go-cai-dat.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\go-cai-dat.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro LetGo 4
  !insertmacro TakeAwayProgram
  Delete "$INSTDIR\go-cai-dat.exe"
  RMDir "$INSTDIR" ; only where nothing else is in it
  Delete "$SMPROGRAMS\Sổ Tổ.lnk"
  Delete "$DESKTOP\Sổ Tổ.lnk"
  DeleteRegKey HKCU "${CLASSES}\.sotobook"
  DeleteRegKey HKCU "${CLASSES}\SoTo.Book"
  DeleteRegKey HKCU "${CLASSES}\.soto"
  DeleteRegKey HKCU "${CLASSES}\SoTo.Batch"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
