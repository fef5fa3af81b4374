/// The script that teaches a shell to complete Hillock's command lines.
///
/// Each asks the program itself, `hillock complete -- WORD…`, so that no list has to be kept.
enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  /// The script that `--generate-completion-script SHELL` asks for.
  init?(requestedBy arguments: [String]) {
    guard arguments.count == 2, arguments[0] == "--generate-completion-script" else { return nil }
    self.init(rawValue: arguments[1])
  }

  /// The text of the script.
  var text: String {
    switch self {
    case .bash: Self.bashText
    case .zsh: Self.zshText
    case .fish: Self.fishText
    }
  }

  // The old bash of macOS has neither compopt nor mapfile. Where bash breaks a word, at = and :, it
  // completes only what comes after.
  private static let bashText = #"""
    # bash completion of hillock
    _hillock() {
        local word before='' current='' kind=words line candidate
        local -a words=()
        local i
        for ((i = 1; i <= COMP_CWORD; i++)); do
            word=${COMP_WORDS[i]}
            if ((${#words[@]})) && [[ $word == [=:]* || $before == *[=:] ]]; then
                words[${#words[@]} - 1]+=$word
            else
                words+=("$word")
            fi
            before=$word
        done
        current=${COMP_WORDS[COMP_CWORD]}
        [[ $current == [=:] ]] && current=''
        local whole=${words[${#words[@]} - 1]}
        local head=${whole%"$current"}
        COMPREPLY=()
        while IFS= read -r line; do
            case $line in
            :files) kind=files ;;
            :directories) kind=directories ;;
            *)
                candidate=${line%%$'\t'*}
                candidate=${candidate#"$head"}
                [[ $current == [\'\"]* ]] || printf -v candidate %q "$candidate"
                COMPREPLY+=("$candidate")
                ;;
            esac
        done < <(command "${COMP_WORDS[0]/#\~/$HOME}" complete -- "${words[@]}" 2>/dev/null)
        if [[ $kind != words ]]; then
            compopt -o filenames 2>/dev/null
            local action=-f
            [[ $kind == directories ]] && action=-d
            local path=$whole
            [[ $path == --*=* ]] && path=${path#*=}
            head=${path%"$current"}
            while IFS= read -r line; do
                COMPREPLY+=("${line#"$head"}")
            done < <(compgen "$action" -- "$path")
        elif [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
            compopt -o nospace 2>/dev/null
        fi
    }
    complete -F _hillock hillock
    """#

  private static let zshText = #"""
    #compdef hillock
    _hillock() {
        local line kind=words program=${(Q)words[1]/#\~/$HOME}
        local -a candidates
        for line in ${(f)"$(command $program complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)"}; do
            case $line in
            :files) kind=files ;;
            :directories) kind=directories ;;
            *)
                line=${line//:/\\:}
                candidates+=("${line/$'\t'/:}")
                ;;
            esac
        done
        local result=1
        if (($#candidates)); then
            if [[ ${candidates[1]%%:*} == *= && $#candidates == 1 ]]; then
                _describe -t values hillock candidates -S '' && result=0
            else
                _describe -t values hillock candidates && result=0
            fi
        fi
        [[ $kind == words ]] || compset -P '--*='
        [[ $kind == files ]] && _files && result=0
        [[ $kind == directories ]] && _files -/ && result=0
        return result
    }
    if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
        _hillock "$@"
    else
        compdef _hillock hillock
    fi
    """#

  private static let fishText = #"""
    # fish completion of hillock
    function __hillock_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        set -l program $words[1]
        set -e words[1]
        for line in (command $program complete -- $words "$current" 2>/dev/null)
            switch $line
                case :files
                    __hillock_paths $current
                case :directories
                    __hillock_paths $current | string match -r --entire '/(\t|$)'
                case '*'
                    echo $line
            end
        end
    end

    function __hillock_paths
        set -l head (string match -r -- '^--[^=]*=' "$argv[1]")
        set -l start (string replace -- "$head" '' "$argv[1]" | string trim -l -c "'\"" | string replace -a '\\' '')
        for path in (__fish_complete_path "$start")
            echo "$head"$path
        end
    end

    complete -c hillock -f -k -a '(__hillock_complete)'
    """#
}
