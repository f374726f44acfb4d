@echo off
rem Starts cjsh; builds it first when there is no build yet. Not tried on Windows by its authors: please report what fails.
setlocal
set "CJSH_HOME=%~dp0"
if "%CJSH_HOME:~-1%"=="\" set "CJSH_HOME=%CJSH_HOME:~0,-1%"

if not defined JAVA_HOME (
  for /f "delims=" %%j in ('where javac 2^>nul') do (
    if not defined CJSH_JAVAC set "CJSH_JAVAC=%%j"
  )
  if not defined CJSH_JAVAC (
    echo cjsh: no JDK 17 or newer was found: install one, or set JAVA_HOME 1>&2
    exit /b 2
  )
)
if not defined JAVA_HOME (
  for %%d in ("%CJSH_JAVAC%\..\..") do set "JAVA_HOME=%%~fd"
)
if not exist "%JAVA_HOME%\bin\javac.exe" (
  echo cjsh: JAVA_HOME is no JDK: %JAVA_HOME% 1>&2
  exit /b 2
)

if not exist "%CJSH_HOME%\target\cjsh.jar" (
  echo cjsh: building, this takes a minute the first time ... 1>&2
  pushd "%CJSH_HOME%"
  call mvnw.cmd -B -q -Dquick -DskipTests package 1>&2
  popd
)
if not exist "%CJSH_HOME%\target\cjsh.jar" (
  echo cjsh: the build failed; the reason stands above. It needs the network the first time. 1>&2
  exit /b 2
)

rem cmd can not tell a terminal from a file: alone it is the shell, with arguments it may be redirected.
if not defined CJSH_TERMINAL if "%~1"=="" set "CJSH_TERMINAL=ioe"

set "CJSH_FLAGS="
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"') do set "CJSH_FEATURE=%%~v"
if defined CJSH_FEATURE if %CJSH_FEATURE% GEQ 24 set "CJSH_FLAGS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 %CJSH_FLAGS% ^
  "-Dcjsh.home=%CJSH_HOME%" "-Dcjsh.terminal=%CJSH_TERMINAL%" -cp "%CJSH_HOME%\target\cjsh.jar;%CJSH_HOME%\target\lib\*" ^
  cjsh.app.Main %*
exit /b %ERRORLEVEL%
