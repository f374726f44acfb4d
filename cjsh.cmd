@echo off
rem Starts cjsh; builds it first when there is no build yet. Not tried on Windows by its authors: please report what fails.
rem Without delayed expansion: an exclamation mark in an argument or a path is itself.
setlocal EnableExtensions DisableDelayedExpansion
set "CJSH_HOME=%~dp0"
if "%CJSH_HOME:~-1%"=="\" set "CJSH_HOME=%CJSH_HOME:~0,-1%"
set "CJSH_JAVAC="
set "CJSH_FEATURE="
set "CJSH_FLAGS="
set "CJSH_PAGE="

rem No blocks in parentheses from here on: a path like C:\Program Files (x86) would end them.
if defined JAVA_HOME goto java_home
for /f "delims=" %%j in ('where javac 2^>nul') do if not defined CJSH_JAVAC set "CJSH_JAVAC=%%j"
if not defined CJSH_JAVAC goto no_jdk
for %%d in ("%CJSH_JAVAC%\..\..") do set "JAVA_HOME=%%~fd"
if exist "%JAVA_HOME%\bin\javac.exe" goto version
echo cjsh: "%CJSH_JAVAC%" is not inside of a JDK: set JAVA_HOME to the folder of a JDK 17 or newer 1>&2
exit /b 2

:no_jdk
echo cjsh: no JDK 17 or newer was found: install one, or set JAVA_HOME 1>&2
exit /b 2

:java_home
rem Some set it with quotes around it.
set "JAVA_HOME=%JAVA_HOME:"=%"
if exist "%JAVA_HOME%\bin\javac.exe" goto version
echo cjsh: JAVA_HOME is no JDK: "%JAVA_HOME%" 1>&2
exit /b 2

:version
for /f "usebackq tokens=2 delims==." %%v in (`findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release" 2^>nul`) do set CJSH_FEATURE=%%v
rem Without a release file Java itself tells what it can not do.
if not defined CJSH_FEATURE goto build
set "CJSH_FEATURE=%CJSH_FEATURE:"=%"
if %CJSH_FEATURE% GEQ 17 goto new_enough
echo cjsh: this is Java %CJSH_FEATURE%, but cjsh needs 17 or newer, set JAVA_HOME to one: "%JAVA_HOME%" 1>&2
exit /b 2

:new_enough
if %CJSH_FEATURE% GEQ 24 set "CJSH_FLAGS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

:build
rem Not built again when the sources change: Windows keeps the jar of an open session from being replaced, and a batch file can
rem not compare times. After an update: mvnw.cmd -q -Dquick -Dmaven.test.skip=true package
if exist "%CJSH_HOME%\target\cjsh.jar" goto run
if not "%~1"=="kernel" goto first_build
if "%~2"=="run" goto unbuilt
:first_build
echo cjsh: building, this takes a minute the first time ... 1>&2
pushd "%CJSH_HOME%"
call mvnw.cmd -B -q -Dquick -Dmaven.test.skip=true package 1>&2
popd
if exist "%CJSH_HOME%\target\cjsh.jar" goto run
echo cjsh: the build failed; the reason stands above. It needs the network the first time. 1>&2
exit /b 2

:unbuilt
rem Jupyter gives up on a kernel after a minute, and shows nobody what it says.
echo cjsh: there is no build yet: "%CJSH_HOME%\cjsh.cmd" --version makes one, then start the kernel again 1>&2
exit /b 2

:run
rem What Java prints is UTF-8: the console must take it so, and be afterwards as it was.
for /f "tokens=2 delims=:." %%p in ('chcp 2^>nul') do set "CJSH_PAGE=%%p"
if defined CJSH_PAGE chcp 65001 >nul 2>nul

rem Which streams are the console Java finds out itself: jdk.console has JDK 22 and later answer as 17 does.
rem The arguments go on as they were written; cmd itself takes away a ^ and joins what stands around an & unless it is in quotes.
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 ^
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djdk.console=java.base %CJSH_FLAGS% ^
  "-Dcjsh.home=%CJSH_HOME%" -cp "%CJSH_HOME%\target\cjsh.jar" cjsh.app.Main %*
set "CJSH_STATUS=%ERRORLEVEL%"
if defined CJSH_PAGE chcp %CJSH_PAGE% >nul 2>nul
exit /b %CJSH_STATUS%
