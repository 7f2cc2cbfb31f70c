@echo off
rem Openilr's launcher for Windows: builds the program on first use, then starts it.
rem Java comes from JAVA_HOME, else from the PATH. ILR_JAVA_OPTIONS adds options of the Java machine.
rem After an update of the sources, delete the folders command\target and service\target: the next start builds again.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "room=command"
set "jar=openilr.jar"
if "%~1"=="serve" (
  set "room=service"
  set "jar=openilr-service.jar"
)
set "target=%home%%room%\target"
set "app=%target%\app"

if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (for %%J in (java.exe) do set "java=%%~$PATH:J")
if not exist "%java%" (
  echo ilr: Java is missing. Install a JDK, version 17 or later, for example from https://adoptium.net, or set JAVA_HOME to one.>&2
  exit /b 3
)
for %%J in ("%java%\..\..") do set "jdk=%%~fJ"

rem A JDK says its version in a file; asking the machine itself would take longer than a whole check.
set "version=17"
if exist "%jdk%\release" for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%jdk%\release"') do set "version=%%~V"
for /f "delims=." %%M in ("%version%") do set "major=%%M"
if %major% LSS 17 (
  echo ilr: This is Java %version%, but Openilr needs version 17 or later. Install a newer JDK or set JAVA_HOME to one.>&2
  exit /b 3
)
if %major% GEQ 25 (
  set "prepared=%app%\start-%version%.aot"
  set "prepare=-XX:AOTCacheOutput"
  set "use=-XX:AOTCache"
) else (
  set "prepared=%app%\start-%version%.jsa"
  set "prepare=-XX:ArchiveClassesAtExit"
  set "use=-XX:SharedArchiveFile"
)
set "options=%home%%room%\src\launcher\jvm.options"

if exist "%target%\built" goto built
where mvn >nul 2>nul
if errorlevel 1 (
  echo ilr: Maven is missing, and Openilr has to be built once. Install Apache Maven 3.8 or later and try again.>&2
  exit /b 3
)
echo ilr: building Openilr; the first time takes a minute or two.>&2
if not exist "%target%" mkdir "%target%"
pushd "%home%"
set "JAVA_HOME=%jdk%"
call mvn -B -ntp -Dstyle.color=never -Dmaven.test.skip=true -pl %room% -am package >"%target%\build.log" 2>&1 <nul
if errorlevel 1 (
  popd
  findstr "ERROR" "%target%\build.log" >&2
  echo ilr: Openilr could not be built; the lines above say why, and %target%\build.log has all of them.>&2
  exit /b 3
)
popd
type nul >"%target%\built"
:built

if "%room%"=="service" goto serve
if not exist "%prepared%" "%java%" "@%options%" "-Dorg.sqlite.lib.path=%app%\native" "%prepare%=%prepared%" -cp "%app%\%jar%" org.openilr.command.Training "%app%\native" >nul 2>nul <nul
"%java%" "@%options%" "%use%=%prepared%" "-Dorg.sqlite.lib.path=%app%\native" %ILR_JAVA_OPTIONS% -jar "%app%\%jar%" %*
exit /b %errorlevel%

:serve
rem The service's own options follow the word serve; shift would not take it away from all of them.
for /f "tokens=1,*" %%A in ("%*") do set "rest=%%B"
if not exist "%prepared%" (
  "%java%" "@%options%" "-Dorg.sqlite.lib.path=%app%\native" "%prepare%=%prepared%" -Dspring.context.exit=onRefresh "-Dopenilr.database.programs=%app%\postgresql" -jar "%app%\%jar%" --data "%app%\training" --port 0 >nul 2>nul <nul
  rmdir /s /q "%app%\training" 2>nul
)
"%java%" "@%options%" "%use%=%prepared%" "-Dorg.sqlite.lib.path=%app%\native" "-Dopenilr.database.programs=%app%\postgresql" %ILR_JAVA_OPTIONS% -jar "%app%\%jar%" %rest%
exit /b %errorlevel%
